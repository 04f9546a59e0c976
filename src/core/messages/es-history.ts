/** The history tabs, in Spanish. */
import type { enHistory } from './en-history';

export const esHistory: typeof enHistory = {
  history: {
    runsHeader: {
      started: 'Inicio',
      ended: 'Fin',
      by: 'Quién',
      sheet: 'Hoja',
      scope: 'Alcance',
      updated: 'Actualizadas',
      differs: 'Difieren',
      unchanged: 'Sin cambios',
      invalid: 'No válidas',
      rejected: 'Rechazadas',
      failed: 'Fallidas',
      queued: 'Aún en cola',
      requests: 'Peticiones',
      end: 'Cómo terminó',
    },
    logHeader: {
      at: 'Cuándo',
      sheet: 'Hoja',
      row: 'Fila entonces',
      email: 'Correo',
      outcome: 'Resultado',
      message: 'Mensaje',
    },
    scope: {
      changed: 'filas cambiadas',
      selected: 'filas seleccionadas',
      visible: 'filas visibles',
      retry: 'filas fallidas',
      all: 'todas las filas',
    },
    check: 'comprobación',
    gone: 'fila ausente',
    goneBefore: 'La fila se borró, o cambió de correo, antes de enviarse.',
    goneMeanwhile: 'La fila se borró, o cambió de correo, mientras se enviaba.',
    notKept: 'No se pudieron escribir las pestañas del historial; mire si están protegidas.',
    isHistoryTab:
      'Esta pestaña es el historial del propio complemento. Vaya a la hoja que contiene sus clientes.',
  },

  why: {
    never: 'Esta fila no se ha enviado nunca.',
    queued:
      'Esta fila espera su turno en una ejecución que no ha terminado; se envía sola, o con la siguiente ejecución.',
    updated: 'Omniwallet tiene lo que decía la fila. Se envía de nuevo cuando cambia.',
    differs:
      'Omniwallet aceptó la fila y conservó otra cosa; el mensaje nombra cada campo. Mire si está bien.',
    unchanged: 'No ha cambiado nada desde la última actualización, así que no se envió nada.',
    invalid:
      'La fila no puede enviarse como está. Corrija lo que nombra el mensaje; se envía en cuanto cambie.',
    rejected:
      'Omniwallet rechazó la fila, con las palabras del mensaje. Se envía de nuevo cuando cambie, o con Reintentar filas fallidas.',
    failed: 'No hubo una respuesta fiable. La siguiente ejecución lo intenta de nuevo.',
    onHold:
      'La fila pidió un número de tarjeta y no obtuvo una respuesta clara. Mire el cliente en Omniwallet y use Reintentar filas fallidas.',
  },
};
