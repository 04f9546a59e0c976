/** Every text a person sees, in Spanish. */
import type { Messages } from './en';
import { esAnswers } from './es-answers';
import { esHistory } from './es-history';
import { esRows } from './es-rows';
import { esSchedule } from './es-schedule';
import { count, list, quote } from './wording';

const rows = (n: number): string => count(n, 'fila', 'filas');

export const es: Messages = {
  ...esAnswers,
  ...esRows,
  ...esHistory,
  ...esSchedule,

  stopped: {
    unauthorized:
      'Omniwallet no acepta el token. Puede que se haya borrado o esté mal escrito: cree uno en su panel, en ' +
      'Integraciones > API Keys, y elija Omniwallet > Conectar…',
    forbidden:
      'El token no puede cambiar clientes. Dele ese permiso en el panel de Omniwallet, en Integraciones > API Keys, ' +
      'o conecte con otro.',
    redirected: (status) =>
      `Omniwallet remitió a otra dirección (${status}). No se siguió, para que el token esté a salvo. ` +
      'Busque una actualización de este complemento.',
    wrongHeaders: (status) =>
      `Omniwallet no entendió la petición (${status}). Es un fallo del complemento: busque una actualización.`,
    allUnknown: (account, n) =>
      `Omniwallet no conoce a ninguno de los ${n} primeros clientes. ¿Es ${quote(account)} la cuenta correcta?`,
    notPermitted:
      'Google no permite que este complemento llegue a Omniwallet. Ejecútelo una vez desde el menú y conceda lo que ' +
      'pide, o pregunte a su administrador.',
    outage:
      'Omniwallet no responde, o solo con fallos. Ninguna fila tiene la culpa; elija más tarde Actualizar filas cambiadas para seguir.',
    rowError: (rowNumber) => `Se detuvo en la fila ${rowNumber}, como dicen los ajustes.`,
    sheetChanged: (header) =>
      `La columna ${quote(header)} ya no está o cambió de nombre durante la ejecución. No se escribió nada más.`,
    sheetGone: 'Se borró la hoja de la ejecución.',
    tooManyChanged: (changed, all, percent) =>
      `${changed} de ${rows(all)} cambiaron desde la última ejecución, más del ${percent} % que una programación puede ` +
      'enviar sola. Mírelas y elija Actualizar filas cambiadas.',
    visitsFailed: (n, words) =>
      `El trabajo en segundo plano pasó ${n} veces y falló todas, la última con ${quote(words)}. Elija Actualizar filas ` +
      'cambiadas para seguir; si también falla, busque una actualización de este complemento.',
    visitsRefused: (n) =>
      `El trabajo en segundo plano pasó ${n} veces, y cada vez Omniwallet rechazó todo lo que envió por demasiadas ` +
      'peticiones. Puede que otra cosa agote el límite de su cuenta; elija más tarde Actualizar filas cambiadas para seguir.',
    visitsHeldUp: (n) =>
      `El trabajo en segundo plano pasó ${n} veces, y cada vez Google no envió nada por demasiadas peticiones en poco ` +
      'tiempo. Puede que las hagan otros scripts suyos; elija más tarde Actualizar filas cambiadas para seguir.',
    visitsTooSlow: (n) =>
      `El trabajo en segundo plano pasó ${n} veces y no le quedó tiempo para una sola fila. Puede que la hoja sea muy grande, ` +
      'calcule mucho o se edite sin parar. Aligérela y elija Actualizar filas cambiadas para seguir.',
    interrupted: 'Google la terminó antes de que se enviara nada. Empiécela de nuevo.',
    requested: 'Se detuvo a petición; las filas que esperaban están como antes.',
    cellsLost: (cells, more) =>
      'Se movió una columna justo cuando se escribían resultados. Puede que estas celdas se sobrescribieran; no se pudieron ' +
      `recuperar: ${list(more === 0 ? cells : [...cells, `${more} más`], 'y')}. Archivo > Historial de versiones muestra lo que contenían.`,
    sheetProtected:
      'Un rango protegido impide al complemento escribir sus columnas. Pida acceso a su propietario.',
  },

  menu: {
    title: 'Omniwallet',
    open: 'Abrir',
    connect: 'Conectar…',
    updateChanged: 'Actualizar filas cambiadas',
    updateSelected: 'Actualizar filas seleccionadas',
    retryFailed: 'Reintentar filas fallidas',
    check: 'Comprobar filas',
    stop: 'Detener la ejecución',
    settings: 'Ajustes…',
  },

  confirm: {
    send: (n) => `Se ${n === 1 ? 'enviará' : 'enviarán'} ${rows(n)} a Omniwallet.`,
    sendNone: 'No hay ninguna fila que enviar a Omniwallet.',
    notSent: 'No se envían:',
    invalid: (n) => `${rows(n)} no ${n === 1 ? 'válida' : 'válidas'} (el mensaje de cada una dice por qué)`,
    unchanged: (n) => `${rows(n)} sin cambios desde la última actualización`,
    kept: (n) =>
      `${rows(n)} ya ${n === 1 ? 'rechazada' : 'rechazadas'} y sin cambios desde entonces (use Reintentar filas fallidas)`,
    cards: (n) =>
      `Se ${n === 1 ? 'generará' : 'generarán'} ${count(n, 'número de tarjeta', 'números de tarjeta')}. Un número ` +
      'nuevo inutiliza el pase que el cliente ya tenga en su cartera.',
    clears: (n) => `Se ${n === 1 ? 'vaciará' : 'vaciarán'} ${count(n, 'campo', 'campos')}.`,
    quota: (needed, left) =>
      `Google le permite hoy ${count(left, 'petición más', 'peticiones más')} y esta ejecución necesita ${needed}: hará ` +
      'una pausa ahí y seguirá cuando vuelva a haber.',
    question: '¿Enviar ahora?',
    goOnAnyway: '¿Seguir de todos modos?',
  },

  summary: {
    done: (n) => `Terminado: ${rows(n)}.`,
    checked: (n) => `Comprobado: ${rows(n)}.`,
    wouldSend: (n) => `Se ${n === 1 ? 'enviaría' : 'enviarían'} ${rows(n)}.`,
    stopped: (n) => (n === 0 ? 'La ejecución se detuvo.' : `La ejecución se detuvo, ${rows(n)} aún en cola.`),
    paused: (n) =>
      `Se acabó por ahora el tiempo de Google, ${rows(n)} aún en cola. Elija Actualizar filas cambiadas para seguir.`,
    inBackground: (done, total, readyAt) =>
      `${done} de ${rows(total)} hechas. El resto sigue en segundo plano, aunque cierre la hoja` +
      (readyAt === undefined ? '.' : `; debería terminar hacia las ${readyAt}.`),
    outOfQuota: (n, until) =>
      `Se ha agotado el límite diario de peticiones de Google, ${rows(n)} aún en cola. La ejecución sigue sola después de ${until}.`,
    superseded: 'Otra ejecución se ha hecho cargo y sigue con ella.',
    nothingToDo: 'No hay ninguna fila con la que trabajar.',
    noSelection:
      'La selección no contiene ninguna fila con un cliente. Seleccione filas e inténtelo de nuevo.',
    noFailed: 'No hay ninguna fila fallida ni rechazada.',
    gone: (n) => `${rows(n)} borradas antes de enviarse.`,
    lost: (answers) =>
      'Enviadas, pero la fila se borró o cambió de correo mientras tanto, así que su resultado solo consta aquí: ' +
      `${list(answers, 'y')}.`,
    lostRow: (rowNumber, outcome) => `fila ${rowNumber} ${outcome}`,
  },

  run: {
    somebody: 'Alguien',
    live: (who, since, done, total) =>
      `${who} está actualizando desde ${since} (${done} de ${rows(total)} hechas). ` +
      'Espere a que termine o elija Detener la ejecución.',
    waiting: (who, since, done, total) =>
      `Una actualización que ${who} empezó a las ${since} sigue en segundo plano (${done} de ${rows(total)} hechas). ` +
      'Espere a que termine o elija Detener la ejecución.',
    interrupted: (who, since, open) =>
      `Una actualización que ${who} empezó a las ${since} se interrumpió, ${rows(open)} aún en cola. Ahora sigue.`,
    none: 'No hay ninguna ejecución en marcha.',
    stopAsked: 'La ejecución se detiene después de las peticiones que están en curso.',
    putBack: (n) => `La ejecución está detenida. ${rows(n)} que esperaban están como antes.`,
  },

  connect: {
    title: 'Conectar con Omniwallet',
    account:
      'Cuenta: la primera parte de la dirección de su panel, o la dirección entera (https://CUENTA.omniwallet.tools/).',
    accountNow: (account) => `Conectado ahora: ${account}.`,
    token: 'Token: se crea en el panel de Omniwallet, en Integraciones > API Keys. Solo usted puede usarlo.',
    accountMalformed: (text) =>
      `${quote(text)} no es una cuenta. Pegue la dirección de su panel, por ejemplo https://CUENTA.omniwallet.tools/.`,
    tokenMalformed:
      'Esto no es un token: está vacío o contiene espacios. Cópielo entero del panel de Omniwallet.',
    connected: (account, customers) =>
      customers === undefined
        ? `Conectado con ${account}.`
        : `Conectado con ${account}: ${count(customers, 'cliente', 'clientes')}.`,
    notKept: 'No se guardó nada.',
    unknownAccount: (account) =>
      `Omniwallet no conoce la cuenta ${quote(account)}. Cópiela de la dirección de su panel.`,
    noAnswer: 'No se pudo llegar a Omniwallet. Inténtelo de nuevo en un minuto.',
    unexpected: (status) => `Omniwallet respondió con el error ${status}. Inténtelo de nuevo en un minuto.`,
    missing: 'Aún no está conectado. Elija antes Omniwallet > Conectar…',
  },

  settings: {
    blankCard:
      'Si una celda de Tarjeta está vacía y no se conoce tarjeta para su fila: ¿generar un número? Sí = generar, ' +
      'No = conservar la tarjeta actual.',
    onRowError: 'Si una fila falla: ¿seguir con las demás? Sí = seguir, No = detener la ejecución.',
    now: (answer) => `Ahora: ${answer}.`,
    yes: 'Sí',
    no: 'No',
    saved: 'Ajustes guardados.',
  },
};
