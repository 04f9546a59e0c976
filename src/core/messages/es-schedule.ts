/** Schedules, mails about them, and the rights that they need, in Spanish. */
import type { enSchedule } from './en-schedule';
import { esWords } from './es-words';
import { count, list } from './wording';

const rows = (n: number): string => count(n, 'fila', 'filas');
const time = (hour: number): string => `${hour}:00`;

export const esSchedule: typeof enSchedule = {
  schedule: {
    rule: {
      hourly: 'cada hora',
      every: (hours) => `cada ${hours} horas`,
      daily: (hour) => `todos los días a las ${time(hour)}`,
      weekdays: (days, hour) => `${list(days.map(esWords.weekDay), 'y')} a las ${time(hour)}`,
    },
    by: (owner) => `programación de ${owner}`,
    between: (from, to) => `entre las ${from} y las ${to}`,
    runsAsMine: 'Se ejecuta con su token y cuenta para sus peticiones del día.',
    runsAs: (owner) =>
      `Se ejecuta con el token de ${owner} y cuenta para las peticiones del día de ${owner}.`,
    nothing: 'No había cambiado nada.',
    otherRun: (who) =>
      `Había otra actualización en marcha (${who}); la programación espera a su próxima hora.`,
    underWay: 'Su ejecución sigue en segundo plano.',
    held: (n) =>
      `${n === 1 ? '1 fila espera' : `${n} filas esperan`} a una persona: generaría un número de tarjeta o vaciaría un campo. ` +
      'Elija Actualizar filas cambiadas para enviarlas.',
    missed: (owner, since) =>
      `La programación de ${owner} no se ejecuta desde ${since}. Falta su activador o el permiso de su propietario: hágase ` +
      'cargo de ella para ejecutarla con su token, o pida a su propietario que abra esta barra lateral.',
    missedMine: (since) =>
      `Su programación no se ejecuta desde ${since}. Se ha vuelto a preparar y se ejecuta a su próxima hora.`,
    missedMineRights: (since) =>
      `Su programación no se ejecuta desde ${since}, porque Google pide de nuevo su permiso.`,
    tokenGone: (owner) =>
      `${owner} ya no está conectado con Omniwallet y la programación no puede ejecutarse. Hágase cargo de ella para ` +
      'ejecutarla con su token.',
    mailsWait: {
      quota: 'Un correo espera: se ha agotado el límite diario de correos de Google.',
      refused: 'Un correo espera: Google no lo aceptó. Mire las direcciones.',
      rights: 'Un correo espera: este complemento no puede enviar correos por usted.',
    },
    noEmail:
      'Google no dice quién es usted, y una programación necesita un propietario. Conceda el permiso e inténtelo de nuevo.',
    otherOwner: (owner) =>
      `Mientras tanto ${owner} ha programado esta hoja. Mire su programación antes de sustituirla.`,
    noSchedule: 'Esta hoja no tiene programación.',
    noTrigger:
      'Google no permite crear el activador. Elimine alguno de los suyos, o inténtelo de nuevo en un minuto.',
    address: (text) => `«${text}» no es una dirección de correo.`,
    tooManyAddresses: (most) => `Se puede avisar a ${most} direcciones como máximo.`,
  },

  rights: {
    'spreadsheets.currentonly': 'lea y escriba esta hoja de cálculo',
    'script.external_request': 'llegue a Omniwallet',
    'script.container.ui': 'muestre su barra lateral',
    'script.scriptapp': 'se ejecute solo, en segundo plano y a sus horas',
    'script.send_mail': 'envíe correos sobre las programaciones',
    'userinfo.email': 'vea su dirección de correo',
    missing: (rights) =>
      `No se ha permitido a Google que este complemento ${list(rights, 'y')}. Una programación solo se ejecuta con todos los permisos.`,
    workerMissing:
      'No puede seguir en segundo plano, porque no se ha permitido a Google todo lo que este complemento pide.',
  },

  alerts: {
    sender: 'Omniwallet para Hojas de cálculo',
    subject: {
      stopped: (sheet) => `Omniwallet: se detuvo la programación de ${sheet}`,
      'many-failed': (sheet) => `Omniwallet: muchas filas de ${sheet} no se actualizaron`,
      missed: (sheet) => `Omniwallet: la programación de ${sheet} no se ejecuta`,
      interrupted: (sheet) => `Omniwallet: se interrumpió la actualización de ${sheet}`,
      recovered: (sheet) => `Omniwallet: la programación de ${sheet} vuelve a funcionar`,
    },
    stopped: (problem, open) =>
      `La ejecución se detuvo. ${problem}` + (open > 0 ? ` ${rows(open)} aún en cola.` : ''),
    manyFailed: (failed, sent) =>
      `${failed} de ${rows(sent)} fallaron o fueron rechazadas. La pestaña Omniwallet log dice por qué.`,
    missed: (since) =>
      `La programación no se ejecuta desde ${since}. Abra Omniwallet en la hoja: dice si falta un permiso.`,
    interrupted: (since, open) =>
      `Una ejecución se interrumpió a las ${since} y nadie ha seguido con ella, ${rows(open)} aún en cola. Elija Actualizar ` +
      'filas cambiadas para seguir.',
    recovered: 'La programación vuelve a funcionar.',
    at: (when, what) => `${when}  ${what}`,
    link: (url) => `La hoja: ${url}`,
    why: (owner) =>
      `Recibe este correo porque ${owner} ha programado esta hoja. Cámbielo en Omniwallet > Abrir, Programación.`,
  },
};
