import type { CallArgs } from '../../../src/core/sidebar/calls';
import { firstSheetId, hostSheet, type HostedSheet } from '../run-in-host';
import { ask, askFor, previewOf, startAndDrive, startRun } from './ask';

const open = (rows: string[][], locale: 'en' | 'es' = 'en'): HostedSheet => hostSheet({ rows, locale });
const columnsOf = (sheet: HostedSheet) => askFor(sheet, 'open', {}).columns;
const choose = (sheet: HostedSheet, choices: CallArgs<'chooseColumns'>['choices']) =>
  askFor(sheet, 'chooseColumns', { sheetId: firstSheetId(sheet.workbook), choices });
/** Field, header and example of what is sent. */
const brief = ({ fields }: ReturnType<typeof columnsOf>) =>
  fields
    .filter(({ header }) => header !== null)
    .map(
      ({ field, header, example, isChosen }) =>
        `${field} < ${String(header)}: ${example}${isChosen ? ' (chosen)' : ''}`,
    );
const sentBy = (sheet: HostedSheet): unknown =>
  (JSON.parse(sheet.requests.at(-1)?.body ?? '{}') as { data?: { attributes?: unknown } }).data?.attributes;

const MIXED = [
  ['Notes', 'Email', 'Full name', 'Mobile', 'Phone', 'Points'],
  ['vip', '', '', '', '', ''],
  ['', 'ana@example.com', 'Ana Ruiz', '600 11 22 33', '910 00 00 00', '350'],
];

describe('columns', () => {
  it('found by header, with the first value that each shows', () => {
    const sheet = open([
      ['Correo', 'Puntos', 'Store'],
      ['', ''],
      ['ana@example.com', '1200', 'Madrid'],
    ]);
    const columns = columnsOf(sheet);
    expect(columns).toMatchObject({
      sheetId: firstSheetId(sheet.workbook),
      sheetName: 'Customers',
      isEmpty: false,
      headers: ['Correo', 'Puntos', 'Store'],
      problems: [],
    });
    expect(brief(columns)).toEqual(['email < Correo: ana@example.com', 'points < Puntos: 1200']);
  });

  it('an example is what the cell shows', () => {
    const sheet = open([
      ['Email', 'Points'],
      ['ana@example.com', '12%'],
    ]);
    expect(brief(columnsOf(sheet))).toContain('points < Points: 12%');
  });

  it('two columns of one field -> a problem, until one is chosen; then it is the one that is sent', () => {
    const sheet = open(MIXED);
    expect(columnsOf(sheet).problems).toEqual([
      'More than one column is read as Phone: “Mobile” and “Phone”. Choose one of them in the sidebar (Omniwallet > Open), or rename the others.',
    ]);
    expect(previewOf(sheet).problems).toHaveLength(1);

    const chosen = choose(sheet, { phone: 'Mobile', name: 'Full name' });
    expect(chosen.problems).toEqual([]);
    expect(brief(chosen)).toEqual([
      'email < Email: ana@example.com',
      'name < Full name: Ana Ruiz (chosen)',
      'phone < Mobile: 600 11 22 33 (chosen)',
      'points < Points: 350',
    ]);
    startAndDrive(sheet);
    expect(sentBy(sheet)).toEqual({ name: 'Ana Ruiz', phone: '600 11 22 33', points: 350 });
  });

  it('not sent -> not sent, by menu or sidebar', () => {
    const sheet = open(MIXED);
    choose(sheet, { phone: null, points: null, name: 'Full name' });
    sheet.choose('updateChangedRows');
    expect(sentBy(sheet)).toEqual({ name: 'Ana Ruiz' });
  });

  it.each<[string, CallArgs<'chooseColumns'>['choices'], RegExp]>([
    [
      'one column for two fields',
      { name: 'Notes', level: 'Notes', phone: null },
      /^The column “Notes” was chosen for Name and Level/,
    ],
    [
      'a header that is not there',
      { name: 'Alias', phone: null },
      /^The column “Alias”, chosen for Name, is gone or was renamed/,
    ],
    ['the email not sent', { email: null, phone: null }, /^This sheet has no email column/],
  ])('%s -> a sentence, and nothing can be sent', (_, choices, sentence) => {
    const sheet = open(MIXED);
    expect(choose(sheet, choices).problems).toEqual([expect.stringMatching(sentence)]);
    expect(sheet.choose('updateChangedRows')).toMatch(sentence);
    expect(sheet.choose('checkRows')).toMatch(sentence);
  });

  it('a chosen column that was renamed keeps its place in the list', () => {
    const sheet = open(MIXED);
    choose(sheet, { phone: 'Mobile' });
    sheet.workbook.enter(firstSheetId(sheet.workbook), 1, 4, 'Second phone');
    const columns = columnsOf(sheet);
    expect(columns.fields.find(({ field }) => field === 'phone')).toMatchObject({
      header: 'Mobile',
      isChosen: true,
    });
    expect(columns.problems).toHaveLength(1);
  });

  it('kept for each sheet, by header: columns may move', () => {
    const sheet = open(MIXED);
    choose(sheet, { phone: 'Mobile', name: 'Full name' });
    const [first, other] = [firstSheetId(sheet.workbook), sheet.workbook.addSheet('Other')];
    sheet.workbook.select(other);
    sheet.workbook.enter(other, 1, 1, 'Email');
    sheet.workbook.enter(other, 1, 2, 'Full name');
    expect(brief(columnsOf(sheet))).toEqual(['email < Email: ']);
    sheet.workbook.insertColumns(first, 1, 2);
    sheet.workbook.select(first);
    expect(brief(columnsOf(sheet))).toContain('name < Full name: Ana Ruiz (chosen)');
  });

  it('a chosen column renamed while a run is on -> the run stops and says which', () => {
    const sheet = open([
      ['Email', 'Alias'],
      ...Array.from({ length: 8 }, (_, index) => [`c${index}@example.com`, `N${index}`]),
    ]);
    choose(sheet, { name: 'Alias' });
    const started = startRun(sheet);
    sheet.workbook.enter(firstSheetId(sheet.workbook), 1, 2, 'Nickname');
    if (started.kind !== 'started') throw new Error(started.kind);
    expect(askFor(sheet, 'step', { runId: started.run.runId })).toMatchObject({
      end: 'stopped',
      sentence: expect.stringContaining(
        'The column “Alias” is gone or was renamed while the run was on.',
      ) as string,
    });
    expect(sheet.requests).toEqual([]);
  });
});

describe('Set up this sheet', () => {
  it.each([
    ['en', ['Email', 'Name', 'Last name', 'Phone', 'Level', 'Points', 'Card']],
    ['es', ['Correo', 'Nombre', 'Apellidos', 'Teléfono', 'Nivel', 'Puntos', 'Tarjeta']],
  ] as const)('%s: an empty sheet -> headers that are understood', (locale, headers) => {
    const sheet = open([], locale);
    expect(columnsOf(sheet)).toMatchObject({ isEmpty: true, headers: [], problems: [] });
    const columns = askFor(sheet, 'setUpSheet', { sheetId: firstSheetId(sheet.workbook) });
    expect(columns).toMatchObject({ isEmpty: false, headers: [...headers], problems: [] });
    expect(columns.fields.map(({ header }) => header)).toEqual(headers);
  });

  it('phones and cards that are typed there afterwards keep their zeros and all their digits', () => {
    const sheet = open([]);
    const sheetId = firstSheetId(sheet.workbook);
    askFor(sheet, 'setUpSheet', { sheetId });
    ['ana@example.com', 'Ana', 'Ruiz', '0034600112233', '', '', '1234567890123456789'].forEach(
      (text, index) => {
        sheet.workbook.enter(sheetId, 2, index + 1, text);
      },
    );
    expect(sheet.column('Phone')).toEqual(['0034600112233']);
    expect(sheet.column('Card')).toEqual(['1234567890123456789']);
  });

  it('something stands in it -> refused, nothing written', () => {
    const sheet = open([['Notes']]);
    expect(ask(sheet, 'setUpSheet', { sheetId: firstSheetId(sheet.workbook) })).toMatch(
      /something in this sheet already/,
    );
    expect(sheet.workbook.displayValues(firstSheetId(sheet.workbook))).toEqual([['Notes']]);
  });

  it.each(['chooseColumns', 'setUpSheet'] as const)('%s, the sheet was deleted -> says so', (name) => {
    expect(ask(open([['Email']]), name, { sheetId: 987, choices: {} })).toMatch(
      /^The sheet is no longer there/,
    );
  });
});
