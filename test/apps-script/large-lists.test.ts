/** Lists too large to be read before each write: only rows that matter are looked at, and of huge ones hardly more ever. */
import { firstSheetId, hostSheet, type HostedSheet } from './run-in-host';

const CUSTOMERS = 700;

const WRITE = 'Range.setValues';
const LOOK = 'Range.getValues';

/** A note far below makes the table large, columns of people's own far to the right make it huge. */
const LARGE = 0;
const HUGE = 80;
const openLargeList = (moreColumns = LARGE): HostedSheet => {
  const sheet = hostSheet({
    rows: [
      ['Email', 'Name', 'Notes', ...Array.from({ length: moreColumns }, (_, index) => `Own ${index}`)],
      ...Array.from({ length: CUSTOMERS }, (_, index) => [`c${index}@example.com`, `Name ${index}`]),
    ],
  });
  sheet.workbook.enter(firstSheetId(sheet.workbook), 4000, 3, 'Last row');
  return sheet;
};

/** Does something once, just before a method is called after the third batch has been sent. */
const afterThirdBatch = (sheet: HostedSheet, method: string, act: () => void): void => {
  let batches = 0;
  let isDone = false;
  sheet.beforeCall = (called) => {
    if (called === 'UrlFetchApp.fetchAll') batches += 1;
    if (isDone || batches < 3 || called !== method) return;
    isDone = true;
    act();
  };
};

const sentTo = (sheet: HostedSheet): Set<string> =>
  new Set(sheet.requests.map(({ url }) => decodeURIComponent(url.split('/').at(-1) ?? '')));

/** Rows whose returned name is another customer's. */
const misplaced = (sheet: HostedSheet): string[] => {
  const names = sheet.column('Omniwallet name');
  return sheet.column('Email').filter((email, index) => {
    const expected = email === '' ? '' : email.replace(/^c(\d+)@.*$/, 'Name $1');
    return names[index] !== expected;
  });
};

describe.each([
  ['large', LARGE],
  ['huge', HUGE],
])('people who work in a %s list meanwhile', (_, moreColumns) => {
  it.each<[string, string, (sheet: HostedSheet, id: number) => void]>([
    [
      'sort before the look',
      LOOK,
      (sheet, id) => {
        sheet.workbook.sortRows(id, 1, false);
      },
    ],
    [
      'sort between look and write',
      WRITE,
      (sheet, id) => {
        sheet.workbook.sortRows(id, 1, false);
      },
    ],
    [
      'insert a row above, before the look',
      LOOK,
      (sheet, id) => {
        sheet.workbook.insertRows(id, 2, 1);
      },
    ],
    [
      'insert a row above, between look and write',
      WRITE,
      (sheet, id) => {
        sheet.workbook.insertRows(id, 2, 1);
      },
    ],
    [
      'insert a row far below',
      WRITE,
      (sheet, id) => {
        sheet.workbook.insertRows(id, 690, 1);
      },
    ],
    [
      'insert a column, between look and write',
      WRITE,
      (sheet, id) => {
        sheet.workbook.insertColumns(id, 1, 1);
      },
    ],
    [
      'delete all rows below',
      LOOK,
      (sheet, id) => {
        sheet.workbook.deleteRows(id, 702, 3299);
      },
    ],
  ])('%s -> every outcome on its own row', (_, method, act) => {
    const sheet = openLargeList(moreColumns);
    afterThirdBatch(sheet, method, () => {
      act(sheet, firstSheetId(sheet.workbook));
    });
    expect(sheet.choose('updateChangedRows')).toBe('Done: 700 rows. 700 updated.');
    expect(misplaced(sheet)).toEqual([]);
    expect(sheet.requests).toHaveLength(CUSTOMERS);
  });

  it.each([
    ['Name', 'Omniwallet updated', 3],
    ['Name', 'Omniwallet points', 3],
    ['Name', 'Omniwallet key', 3],
    ['Email', 'Omniwallet message', 3],
    ['Name', 'Omniwallet updated', 'last'],
    ['Email', 'Omniwallet key', 'last'],
  ] as const)(
    'move %s to %s just before a write, and back just after it (batch %s) -> its cells are put back',
    (header, to, batch) => {
      const sheet = openLargeList(moreColumns);
      const { workbook } = sheet;
      const id = firstSheetId(workbook);
      const inputs = (): string[] => [...sheet.column('Email'), ...sheet.column('Name')];
      const before = inputs();
      const isDue = (): boolean =>
        batch === 3 ? sheet.requests.length > 60 : sheet.requests.length === CUSTOMERS;
      let [from, there] = [0, 0];
      sheet.beforeCall = (method) => {
        if (there > 0) {
          sheet.beforeCall = () => undefined;
          workbook.moveColumns(id, there, 1, from);
        } else if (method === WRITE && isDue()) {
          from = sheet.columnOf(header);
          workbook.moveColumns(id, from, 1, sheet.columnOf(to));
          there = sheet.columnOf(header);
        }
      };
      expect(sheet.choose('updateChangedRows')).toBe('Done: 700 rows. 700 updated.');
      expect(there).toBeGreaterThan(0);
      expect(inputs()).toEqual(before);
      expect(misplaced(sheet)).toEqual([]);
    },
  );

  it('delete rows that are to be sent next -> nothing is sent for them', () => {
    const sheet = openLargeList(moreColumns);
    afterThirdBatch(sheet, LOOK, () => {
      sheet.workbook.deleteRows(firstSheetId(sheet.workbook), 400, 3);
    });
    sheet.choose('updateChangedRows');
    expect(
      ['c397@example.com', 'c398@example.com', 'c399@example.com', 'c400@example.com'].map((email) =>
        sentTo(sheet).has(email),
      ),
    ).toEqual([true, false, false, false]);
    expect(sheet.requests).toHaveLength(CUSTOMERS - 3);
    expect(misplaced(sheet)).toEqual([]);
  });

  it('rename a status header -> the run stops with a sentence', () => {
    const sheet = openLargeList(moreColumns);
    afterThirdBatch(sheet, LOOK, () => {
      sheet.workbook.enter(firstSheetId(sheet.workbook), 1, sheet.columnOf('Omniwallet message'), 'Mine');
    });
    expect(sheet.choose('updateChangedRows')).toContain('Omniwallet message');
    expect(sheet.column('Omniwallet status').filter((status) => status === 'updated')).toHaveLength(63);
  });
});

it('nobody does anything in a large list -> two readings between two batches, of the headers and of some rows', () => {
  const sheet = openLargeList(LARGE);
  const calls: string[] = [];
  sheet.beforeCall = (method) => calls.push(method);
  sheet.choose('updateChangedRows');
  const last = calls.lastIndexOf('UrlFetchApp.fetchAll');
  const before = calls.lastIndexOf('UrlFetchApp.fetchAll', last - 1);
  expect(calls.slice(before, last).filter((method) => method === LOOK)).toHaveLength(2);
});

it('somebody copies a row with its status but without its key, far below the others -> that is cleared, and the run ends', () => {
  const sheet = openLargeList();
  afterThirdBatch(sheet, LOOK, () => {
    const below = CUSTOMERS + 2;
    sheet.workbook.enter(sheet.sheetId, below, 1, 'new@example.com');
    sheet.workbook.enter(sheet.sheetId, below, sheet.columnOf('Omniwallet status'), 'queued');
  });
  expect(sheet.choose('updateChangedRows')).toBe(`Done: ${CUSTOMERS} rows. ${CUSTOMERS} updated.`);
  expect(sheet.column('Omniwallet status')[CUSTOMERS]).toBe('');
});
