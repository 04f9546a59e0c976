/** The words for outcomes and fields, in Spanish. */
import type { enWords } from './en-words';

export const esWords: typeof enWords = {
  outcome: {
    updated: 'actualizada',
    differs: 'difiere',
    unchanged: 'sin cambios',
    invalid: 'no válida',
    rejected: 'rechazada',
    failed: 'fallida',
    queued: 'en cola',
  },

  field: {
    email: 'Correo',
    name: 'Nombre',
    last_name: 'Apellidos',
    phone: 'Teléfono',
    level: 'Nivel',
    points: 'Puntos',
    card: 'Tarjeta',
  },
};
