/** What the sidebar says before, during and after a run, in Spanish. */
import type { enSidebarRun } from './en-sidebar-run';
import { duration, group } from './wording';

const number = (n: number): string => group(n, '.');
const counted = (n: number, one: string, other: string): string => `${number(n)} ${n === 1 ? one : other}`;
const rows = (n: number): string => counted(n, 'fila', 'filas');

export const esSidebarRun: typeof enSidebarRun = {
  number,
  dash: '–',

  scope: {
    question: '¿Qué filas?',
    changed: 'Filas cambiadas',
    selected: 'Filas seleccionadas',
    visible: 'Filas que muestra el filtro',
    retry: 'Filas fallidas y rechazadas',
    all: 'Todas las filas',
    uncounted: 'aún sin contar',
    refresh: 'Contar de nuevo',
    counting: 'Contando…',
  },

  before: {
    heading: 'Actualizar clientes',
    send: (n) => `Se ${n === 1 ? 'enviará' : 'enviarán'} ${rows(n)}`,
    none: {
      changed: 'Nada que enviar: ninguna fila ha cambiado desde su última actualización.',
      selected: 'Nada que enviar: no hay seleccionada ninguna fila con un cliente.',
      visible: 'Nada que enviar: el filtro no muestra ninguna fila con un cliente.',
      retry: 'Nada que enviar: ninguna fila es fallida ni rechazada.',
      all: 'Nada que enviar: la hoja no contiene ninguna fila que se pueda enviar.',
    },
    notSent: 'No se envían',
    invalid: (n) => `${rows(n)} por corregir antes`,
    unchanged: (n) => `${rows(n)} sin cambios desde la última actualización`,
    kept: (n) => `${rows(n)} ya ${n === 1 ? 'rechazada' : 'rechazadas'} y sin cambios desde entonces`,
    more: (n) => `y ${rows(n)} más`,
    cards: (n) =>
      `Se ${n === 1 ? 'generará' : 'generarán'} ${counted(n, 'número de tarjeta', 'números de tarjeta')}. Un número ` +
      'nuevo inutiliza el pase que el cliente ya tenga en su cartera.',
    clears: (n) => `Se ${n === 1 ? 'vaciará' : 'vaciarán'} ${counted(n, 'campo', 'campos')} en Omniwallet.`,
    duration: (ms) => `Tarda unos ${duration(ms)}`,
    quota: (needed, left) =>
      `${counted(needed, 'petición', 'peticiones')} de las ${number(left)} que Google le permite hoy`,
    overQuota: (needed, left) =>
      `Hacen falta ${counted(needed, 'petición', 'peticiones')} y Google le permite hoy ${number(left)} más. La ejecución ` +
      'hace una pausa ahí y sigue sola mañana.',
    tryFirst: (n) => `Probar las ${n} primeras filas`,
    update: (n) => `Actualizar ${rows(n)}`,
    updateAll: (n) => `Actualizar las ${rows(n)}`,
    starting: 'Empezando…',
    changedMeanwhile:
      'La hoja ha cambiado mientras tanto. Estos son los nuevos números; aún no se envió nada.',
  },

  during: {
    heading: 'Actualizando clientes',
    trying: (n) => `Probando ${rows(n)}`,
    progress: (done, total) => `${number(done)} de ${rows(total)}`,
    left: (ms) => `quedan unos ${duration(ms)}`,
    waiting: (ms) => `Omniwallet pidió ir más despacio. Sigue dentro de ${duration(ms)}.`,
    limited: (perMinute) =>
      `Se mantiene en unas ${counted(perMinute, 'petición', 'peticiones')} por minuto, justo por debajo del límite de Omniwallet.`,
    startedBy: (who, since) => `La empezó ${who}, ${since}`,
    startedByYou: (since) => `La empezó usted, ${since}`,
    startedBySomebody: (since) => `Empezó ${since}`,
    otherRun: 'Otra actualización empezó antes que la suya. No se envió nada de la suya.',
    safe: 'Puede cerrar la barra lateral: seguirá en segundo plano.',
    stop: 'Detener',
    stopping: 'Se detiene después de las peticiones que están en curso…',
    toBackground: 'Seguir en segundo plano',
    goOnHere: 'Seguir aquí',
  },

  after: {
    finished: 'Actualización terminada',
    stopped: 'Actualización detenida',
    tried: (n) => (n === 1 ? 'Primera fila probada' : `${number(n)} primeras filas probadas`),
    allFine: 'Ninguna fila le necesita.',
    fix: 'Corrija estas filas',
    fixHint: 'No se actualizaron. El mensaje dice qué cambiar.',
    look: 'Écheles un vistazo',
    lookHint: 'Omniwallet las aceptó, pero no lo conservó todo.',
    again: 'Inténtelo de nuevo',
    againHint: 'No hubo una respuesta fiable.',
    retry: 'Reintentar filas fallidas',
    back: 'Volver',
    updateRest: (n) => `Actualizar el resto (${rows(n)})`,
    restNone: 'No hay más filas que enviar.',
    notNow: 'Ahora no',
    lastTitle: 'Última actualización',
    lastNeeds: (n) => `${rows(n)} por mirar`,
    loading: 'Buscando filas que le necesiten…',
  },

  doubt: {
    heading: '¿Es la cuenta correcta?',
    otherwise: 'Si no lo es, conecte con la correcta más abajo, en Conexión.',
    goOn: 'Seguir de todos modos',
  },
};
