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
};
