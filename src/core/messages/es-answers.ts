/** What the script answers the sidebar, in Spanish. */
import type { enAnswers } from './en-answers';
import { count, quote } from './wording';

const rows = (n: number): string => count(n, 'fila', 'filas');

export const esAnswers: typeof enAnswers = {
  answers: {
    outdated:
      'El complemento se actualizó después de abrir esta barra lateral. Ciérrela y elija de nuevo Omniwallet > Abrir.',
    misunderstood:
      'El complemento no entendió a la barra lateral. Ciérrela y elija de nuevo Omniwallet > Abrir.',
    notGranted:
      'Google no ha concedido al complemento todo lo que necesita. Elija una opción del menú Omniwallet y permita lo que ' +
      'pida Google.',
    busy: 'Google está ocupado con esta hoja de cálculo. Inténtelo de nuevo en un minuto.',

    sheetGone: 'La hoja ya no está. Cierre la barra lateral y ábrala de nuevo.',
    sheetNotEmpty: 'Ya hay algo en esta hoja. Los encabezados solo se escriben en una hoja vacía.',
    otherSheet: (name) =>
      `La selección está en otra hoja. Vaya a ${quote(name)}, seleccione allí las filas e inténtelo de nuevo.`,
    disconnectLater:
      'Su actualización sigue en marcha. Espere a que termine, o deténgala, antes de desconectar.',

    batchSize: (least, most) => `El lote más grande es un número entero de ${least} a ${most}.`,
    perMinute: (least, most) =>
      `Las peticiones por minuto son un número entero de ${least} a ${most}, o nada.`,
    historyLines: (least, most) =>
      `Las líneas que conserva el historial son un número entero de ${least} a ${most}.`,
    phones: (country) => `No hay números de teléfono de ${quote(country)}. Elija un país.`,

    runOver: 'Esta ejecución ha terminado.',
    noWorker:
      'Google no permitió crear el trabajo en segundo plano, así que la ejecución no sigue sola. Deje abierta la barra lateral.',
  },

  progress: {
    working: (done, total) => `${done} de ${rows(total)} hechas.`,
    colleague: (who, since, done, total) =>
      `${who} está con esta actualización desde ${since}: ${done} de ${rows(total)} hechas.`,
    interrupted: (who, since, open) =>
      `Una actualización que ${who} empezó a las ${since} se interrumpió, ${rows(open)} aún en cola. No se ha perdido nada.`,
  },
};
