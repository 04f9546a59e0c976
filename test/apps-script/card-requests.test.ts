/** A card number is asked for once: a second request would break the pass in the customer's wallet. */
import { KilledError } from '../../host/script-host';
import { beforeCallOf } from './before-call-of';
import { firstSheetId, hostSheet, type HostedSheet, type HostedSheetOptions } from './run-in-host';

const HEADERS = ['Email', 'Name', 'Card'];
const ana = ['ana@example.com', 'Ana', ''];
const others = ['bea', 'eva', 'ida', 'leo'].map((name, index) => [
  `${name}@example.com`,
  name,
  `'0012${index}`,
]);

const askedForCard = ({ requests }: HostedSheet): string[] =>
  requests.filter(({ body }) => body?.includes('"card":""') === true).map(({ url }) => url);

const cutOnce = (name: string): NonNullable<HostedSheetOptions['reply']> => {
  let isCut = false;
  return ({ url }) => {
    if (isCut || !url.includes(`${name}%40`)) return undefined;
    isCut = true;
    return { ok: false, reason: 'address' };
  };
};
const useUp = (sheet: HostedSheet, left: number): void => {
  const mine = sheet.store.properties.users['ana@example.com'] ?? {};
  const hour = Math.floor(sheet.clock.nowMs / 3_600_000);
  mine['omniwallet.fetches'] = JSON.stringify({ [hour]: 100_000 - left });
};
const nextDay = (sheet: HostedSheet): void => {
  sheet.beforeCall = () => undefined;
  sheet.clock.nowMs += 25 * 3_600_000;
};

/** Deletes the first row while the first requests are under way; gives what takes it back. */
function deleteFirstRow(sheet: HostedSheet): () => void {
  const { workbook } = sheet;
  const id = firstSheetId(workbook);
  let cells: readonly string[] = [];
  beforeCallOf(sheet, 'UrlFetchApp.fetchAll', 0, () => {
    cells = workbook.content(id).rows[1]?.map(({ input }) => input) ?? [];
    workbook.deleteRows(id, 2, 1);
  });
  return () => {
    workbook.insertRows(id, 2, 1);
    cells.forEach((input, index) => {
      workbook.enter(id, 2, index + 1, input);
    });
  };
}

it.each<[string, Partial<HostedSheetOptions>, (sheet: HostedSheet) => void]>([
  [
    'a batch whose connection was cut is repeated one by one, and Google allows no more for now',
    { rows: [HEADERS, ana, ...others], reply: cutOnce('leo'), fetchBurst: { requests: 7, windowMs: 10_000 } },
    (sheet) => {
      sheet.choose('updateChangedRows');
    },
  ],
  [
    'the run is stopped while it waits to look at the customer',
    { reply: cutOnce('ana') },
    (sheet) => {
      useUp(sheet, 1);
      sheet.choose('updateChangedRows');
      sheet.choose('stopRun');
    },
  ],
  [
    'the status column is renamed before the answer is written',
    {},
    (sheet) => {
      beforeCallOf(sheet, 'UrlFetchApp.fetchAll', 0, (id) => {
        sheet.workbook.enter(id, 1, sheet.columnOf('Omniwallet status'), 'Renamed');
      });
      sheet.choose('updateChangedRows');
      sheet.workbook.enter(firstSheetId(sheet.workbook), 1, sheet.columnOf('Renamed'), 'Omniwallet status');
    },
  ],
  [
    'the run is closed after a kill, because whoever goes on is not connected',
    {},
    (sheet) => {
      let isSent = false;
      sheet.beforeCall = (method) => {
        if (isSent) throw new KilledError();
        isSent = method === 'UrlFetchApp.fetchAll';
      };
      expect(() => sheet.choose('updateChangedRows')).toThrow(KilledError);
      sheet.beforeCall = () => undefined;
      sheet.clock.nowMs += 10 * 60_000;
      sheet.host.run('continueRun', { mode: 'trigger', userEmail: 'bea@example.com' });
    },
  ],
  [
    'the row is deleted before its customer is looked at, and comes back at once',
    { rows: [HEADERS, ana, ...others], reply: cutOnce('ana') },
    (sheet) => {
      const undo = deleteFirstRow(sheet);
      const deleteIt = sheet.beforeCall;
      let isSent = false;
      sheet.beforeCall = (method) => {
        deleteIt(method);
        isSent ||= method === 'UrlFetchApp.fetchAll';
        if (!isSent || method !== 'SpreadsheetApp.flush') return;
        sheet.beforeCall = () => undefined;
        undo();
      };
      sheet.choose('updateChangedRows');
    },
  ],
  [
    'the row is deleted before its outcome is written, and comes back after the run',
    { rows: [HEADERS, ana, ...others] },
    (sheet) => {
      const undo = deleteFirstRow(sheet);
      sheet.choose('updateChangedRows');
      undo();
    },
  ],
  [
    'its outcome went beside the wrong row, and the status columns were gone before that was put right',
    {
      rows: [HEADERS, ana, ...others, ...others.map(([email, ...rest]) => [`more-${email ?? ''}`, ...rest])],
    },
    (sheet) => {
      const { workbook } = sheet;
      const id = firstSheetId(workbook);
      let batches = 0;
      let writes = 0;
      sheet.beforeCall = (method) => {
        if (method === 'UrlFetchApp.fetchAll') batches += 1;
        if (batches === 0 || method !== 'Range.setValues') return;
        writes += 1;
        if (writes === 1) workbook.insertRows(id, 2, 1);
        if (writes !== 2) return;
        workbook.deleteColumns(id, sheet.columnOf('Omniwallet card'), 1);
        workbook.insertRows(id, 2, 1);
      };
      sheet.choose('updateChangedRows');
      sheet.beforeCall = () => undefined;
      workbook.deleteRows(id, 2, 2);
    },
  ],
])('%s -> once', (_, options, act) => {
  const sheet = hostSheet({ rows: [HEADERS, ana], ...options });
  act(sheet);
  nextDay(sheet);
  sheet.choose('updateChangedRows');
  nextDay(sheet);
  sheet.choose('updateChangedRows');
  expect(askedForCard(sheet)).toHaveLength(1);
});

it('somebody typed over the status, and the row was refused for a cell and mended -> once', () => {
  const sheet = hostSheet({
    rows: [
      [...HEADERS, 'Points'],
      [...ana, '5'],
    ],
  });
  const enter = (header: string, text: string): void => {
    sheet.workbook.enter(sheet.sheetId, 2, sheet.columnOf(header), text);
  };
  sheet.choose('updateChangedRows');
  enter('Omniwallet status', 'checked');
  enter('Points', 'ten');
  sheet.choose('updateChangedRows');
  expect(sheet.column('Omniwallet status')).toEqual(['invalid']);
  enter('Points', '6');
  sheet.choose('updateChangedRows');
  expect(askedForCard(sheet)).toHaveLength(1);
});

describe('the email was mistyped, and the row refused', () => {
  const refuse = (email: string): { sheet: HostedSheet; type: (email: string) => string } => {
    const sheet = hostSheet({ rows: [HEADERS, ana], known: ['ana@example.com', 'bea@example.com'] });
    const type = (text: string): string => {
      sheet.workbook.enter(sheet.sheetId, 2, 1, text);
      return sheet.choose('updateChangedRows');
    };
    sheet.choose('updateChangedRows');
    type(email);
    expect(sheet.column('Omniwallet status')).toEqual(['invalid']);
    return { sheet, type };
  };

  it.each(['ana@example', ''])('%p and mended -> once, and the number stays beside it', (email) => {
    const { sheet, type } = refuse(email);
    const card = sheet.column('Omniwallet card');
    type('ana@@example.com');
    type(email);
    type('ana@example.com');
    expect(sheet.column('Omniwallet status')).toEqual(['updated']);
    expect(askedForCard(sheet)).toHaveLength(1);
    expect(sheet.column('Omniwallet card')).toEqual(card);
  });

  it('and is another customer’s then -> that one’s is asked for', () => {
    const { sheet, type } = refuse('bea@example');
    type('bea@example.com');
    expect(askedForCard(sheet)).toHaveLength(2);
    expect(sheet.column('Omniwallet name')).toEqual(['Ana']);
  });
});
