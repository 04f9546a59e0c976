/** What the sidebar says about the schedule of a sheet, in Spanish. */
import type { enSidebarSchedule } from './en-sidebar-schedule';

const percent = (share: number): string => `${Math.round(share * 100)} %`;

export const esSidebarSchedule: typeof enSidebarSchedule = {
  schedule: {
    title: 'Programación',
    notSet: 'ninguna',
    intro:
      'Así esta hoja se actualiza sola: las filas cambiadas y también las fallidas. Se ejecuta con su token y cuenta para ' +
      'sus peticiones del día.',
    notReady: 'Podrá programar esta hoja en cuanto se pueda enviar.',
    replaces: (owner) =>
      `Al guardar sustituye la programación de ${owner}. Desde entonces se ejecuta con su token y cuenta para sus peticiones del día.`,

    howOften: 'Con qué frecuencia',
    kind: {
      hourly: 'Cada hora',
      every: 'Cada varias horas',
      daily: 'Todos los días',
      weekdays: 'Algunos días de la semana',
    },
    every: 'Cada',
    hours: (n) => `${n} horas`,
    everyHint: (zone) => `Desde la medianoche, en la zona horaria de la hoja de cálculo (${zone}).`,
    days: 'Días',
    chooseDay: 'Elija al menos un día.',
    at: 'A las',
    hour: (hour) => `${hour}:00`,
    hourHint: (zone) => `En algún momento de esa hora, en la zona horaria de la hoja de cálculo (${zone}).`,

    guard: 'Mientras nadie mira, puede',
    mayGenerateCards: 'Generar números de tarjeta',
    mayClear: 'Vaciar campos',
    guardHint: 'Las filas que necesitan lo que no está marcado le esperan a usted.',
    maxChanged: 'No empezar si ha cambiado más de',
    ofRows: (share) => `el ${percent(share)} de las filas`,
    startAlways: 'Empezar siempre',
    maxChangedHint:
      'Le protege de una importación que salió mal. Con 50 filas cambiadas o menos siempre empieza.',

    maxFailed: 'Enviarme un correo si falla o se rechaza más de',
    ofSent: (share) => `el ${percent(share)} de las filas enviadas`,
    anyRow: 'Ninguna fila',
    mailNever: 'No avisar por eso',
    when: 'Avisarme del mismo problema',
    first: 'Una vez, y cuando todo vuelva a estar bien',
    everyTime: 'Cada vez, una vez por hora como máximo',
    others: 'Enviar el correo también a',
    othersHint: 'Direcciones separadas por comas.',

    saving: 'Guardando…',
    saved: 'Programación guardada.',
    removed: 'Programación eliminada.',

    runs: 'Se ejecuta',
    next: 'Próxima',
    last: 'Última',
    never: 'todavía no',
    zone: (zone) => `Las horas son de ${zone}.`,
    edit: 'Editar',
    replace: 'Sustituir',
    remove: 'Eliminar',
    removeQuestion: '¿Eliminar la programación? La hoja queda como está; ya nada la actualiza sola.',
    removeQuestionOf: (owner) =>
      `¿Eliminar la programación de ${owner}? La hoja queda como está; ya nada la actualiza sola.`,
    takeOver: 'Hacerse cargo',
    takingOver: 'Haciéndose cargo…',
    grant: 'Conceder el permiso',
  },
};
