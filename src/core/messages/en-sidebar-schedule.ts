/** What the sidebar says about the schedule of a sheet, in English. */

const percent = (share: number): string => `${Math.round(share * 100)}%`;

export const enSidebarSchedule = {
  schedule: {
    title: 'Schedule',
    notSet: 'none',
    intro:
      'This sheet is then updated by itself: changed rows, failed ones included. It runs with your token and counts towards ' +
      'your requests of the day.',
    notReady: 'A schedule can be set once this sheet can be sent.',
    replaces: (owner: string) =>
      `Saving replaces the schedule of ${owner}. It then runs with your token and counts towards your requests of the day.`,

    howOften: 'How often',
    kind: {
      hourly: 'Every hour',
      every: 'Every few hours',
      daily: 'Every day',
      weekdays: 'On some days of the week',
    },
    every: 'Every',
    hours: (n: number) => `${n} hours`,
    everyHint: (zone: string) => `From midnight on, in the spreadsheet’s time zone (${zone}).`,
    days: 'Days',
    chooseDay: 'Choose at least one day.',
    at: 'At',
    hour: (hour: number) => `${hour}:00`,
    hourHint: (zone: string) => `Some time in that hour, in the spreadsheet’s time zone (${zone}).`,

    guard: 'While nobody watches, it may',
    mayGenerateCards: 'Generate card numbers',
    mayClear: 'Clear fields',
    guardHint: 'Rows that need what is not ticked wait for you.',
    maxChanged: 'Do not start where more has changed than',
    ofRows: (share: number) => `${percent(share)} of the rows`,
    startAlways: 'Always start',
    maxChangedHint: 'It protects you from an import that went wrong. Up to 50 changed rows never stop it.',

    maxFailed: 'Mail me if more fails or is refused than',
    ofSent: (share: number) => `${percent(share)} of the rows sent`,
    anyRow: 'No row at all',
    mailNever: 'Never mail for that',
    when: 'Mail me about the same trouble',
    first: 'Once, and when all is well again',
    everyTime: 'Every time, at most once an hour',
    others: 'Mail others as well',
    othersHint: 'Addresses with commas between them.',

    saving: 'Saving…',
    saved: 'Schedule saved.',
    removed: 'Schedule removed.',

    runs: 'Runs',
    next: 'Next',
    last: 'Last',
    never: 'not yet',
    zone: (zone: string) => `Times are those of ${zone}.`,
    edit: 'Edit',
    replace: 'Replace',
    remove: 'Remove',
    removeQuestion: 'Remove the schedule? The sheet stays as it is; nothing updates it by itself any more.',
    removeQuestionOf: (owner: string) =>
      `Remove the schedule of ${owner}? The sheet stays as it is; nothing updates it by itself any more.`,
    takeOver: 'Take over',
    takingOver: 'Taking over…',
    grant: 'Grant the permission',
  },
};
