/** The words for outcomes, fields and days, in Spanish. */
import type { enWords } from './en-words';

const WEEK_DAYS = ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'];

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

  weekDay: (day) => WEEK_DAYS[day - 1] ?? '',
};
