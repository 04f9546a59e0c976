/** The words for outcomes, fields and days, in Spanish. */
import type { Outcome } from '../outcome';
import type { enWords } from './en-words';

const WEEK_DAYS = ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'];

const OUTCOME: Readonly<Record<Outcome, string>> = {
  updated: 'actualizada',
  differs: 'difiere',
  unchanged: 'sin cambios',
  invalid: 'no válida',
  rejected: 'rechazada',
  failed: 'fallida',
  queued: 'en cola',
};

const OUTCOMES: Readonly<Record<Outcome, string>> = {
  updated: 'actualizadas',
  differs: 'difieren',
  unchanged: 'sin cambios',
  invalid: 'no válidas',
  rejected: 'rechazadas',
  failed: 'fallidas',
  queued: 'en cola',
};

export const esWords: typeof enWords = {
  outcome: OUTCOME,

  outcomeOf: (outcome, n) => (n === 1 ? OUTCOME : OUTCOMES)[outcome],

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
