/** What the sidebar says about the history and about a single row, in Spanish. */
import type { enSidebarHistory } from './en-sidebar-history';
import { group } from './wording';

const number = (n: number): string => group(n, '.');

export const esSidebarHistory: typeof enSidebarHistory = {
  history: {
    title: 'Historial',
    none: 'Todavía no ha terminado ninguna ejecución.',
    span: (from, to) => (to === '' || to === from ? from : `${from} – ${to}`),
    counts: (outcomes, requests) =>
      [outcomes, `${number(requests)} ${requests === 1 ? 'petición' : 'peticiones'}`]
        .filter((text) => text !== '')
        .join(' · '),
    about: (sheet, scope, by) => [sheet, scope, by].filter((text) => text !== '').join(' · '),
    earlier: (n) => `${number(n)} anteriores`,
    showRuns: 'Ver todas las ejecuciones',
    showLog: 'Ver el registro de filas',
  },

  why: {
    title: '¿Por qué está así esta fila?',
    look: 'Mirar la fila seleccionada',
    none: 'Seleccione en la hoja la fila de un cliente y mírela aquí.',
    status: 'Estado',
    neverSent: 'ninguno',
    message: 'Mensaje',
    updated: 'Última actualización',
    log: 'En el registro',
    logEmpty: 'El registro no tiene nada sobre este cliente.',
    line: (at, outcome) => `${at}: ${outcome}`,
    rowThen: (n) => `Entonces era la fila ${number(n)}.`,
  },
};
