/** A column that people move just before the add-on writes: what the write took is put back, or named. */
import { KilledError } from '../../host/script-host';
import { STATUS_COLUMNS, STATUS_HEADERS } from '../../src/core/status-columns';
import { hostSheet, type HostedSheet } from './run-in-host';

const ROWS = [
  ['Email', 'Name', 'Points', 'Card'],
  ['ana@example.com', 'Ana', '5', "'770"],
  ['bea@example.com', 'Bea', '', "'771"],
  ['eva@example.com', 'Eva', '70', "'772"],
];
const INPUTS = ['Email', 'Name', 'Points', 'Card'];

/** Before the n-th write of values from now on, and then before each of the calls that follow. */
function interrupt(sheet: HostedSheet, writeNumber: number, acts: readonly (() => void)[]): void {
  let writes = 0;
  const left = [...acts];
  sheet.beforeCall = (method) => {
    if (method === 'Range.setValues') writes += 1;
    if (writes >= writeNumber) left.shift()?.();
  };
}
const later = (calls: number, act: () => void): (() => void)[] => [
  ...Array.from({ length: calls }, () => () => undefined),
  act,
];
/** Moves a column before another one, and back to where it stood; both are counted from 1. */
const briefly = ({ workbook, sheetId }: HostedSheet, place: number, to: number): [() => void, () => void] => [
  () => {
    workbook.moveColumns(sheetId, place, 1, to);
  },
  () => {
    if (to > place) workbook.moveColumns(sheetId, to - 1, 1, place);
    else workbook.moveColumns(sheetId, to, 1, place + 1);
  },
];
const kill = (): void => {
  throw new KilledError();
};
const inputsOf = (sheet: HostedSheet): string[] => {
  const columns = INPUTS.map((header) => sheet.column(header));
  return sheet.column('Email').map((_, index) => columns.map((cells) => cells[index] ?? '').join(' '));
};
/** Cells of people that do not say what was typed, by their names. */
const nameHitCells = ({ workbook, sheetId }: HostedSheet): string[] =>
  TYPED.flatMap((cells, index) =>
    cells.flatMap((text, place) => {
      const shown = workbook.displayValues(sheetId)[index + 1]?.[place];
      return shown === text ? [] : [`${'ABCD'[place] ?? ''}${index + 2}`];
    }),
  );
/** Whether a sentence names a cell, be it as part of a range. */
const isNamed = (text: string, name: string): boolean =>
  [...text.matchAll(/([A-Z]+)(\d+)(?::[A-Z]+(\d+))?/g)].some(([, column = '', first = '', last = first]) => {
    const rowNumber = Number(name.replace(column, ''));
    return rowNumber >= Number(first) && rowNumber <= Number(last);
  });
const outcomesOf = (sheet: HostedSheet): string[] =>
  sheet.column('Email').map((email, index) => `${email}: ${sheet.column('Omniwallet name')[index] ?? ''}`);

/** A sheet whose rows were all sent once, and changed since: writes from now on are those of a run. */
function hostUpdated(): HostedSheet {
  const sheet = hostSheet({ rows: ROWS });
  sheet.choose('updateChangedRows');
  for (const rowNumber of [2, 3, 4]) sheet.workbook.enter(sheet.sheetId, rowNumber, 2, `Name ${rowNumber}`);
  return sheet;
}
/** Queueing is the first write, results come with the second. */
const RESULTS = 2;
const TYPED = [
  ['ana@example.com', 'Name 2', '5', '770'],
  ['bea@example.com', 'Name 3', '', '771'],
  ['eva@example.com', 'Name 4', '70', '772'],
];
const AS_TYPED = TYPED.map((cells) => cells.join(' '));
const AS_RETURNED = ['ana@example.com: Name 2', 'bea@example.com: Name 3', 'eva@example.com: Name 4'];

describe('a column that is moved just before results are written', () => {
  it.each(INPUTS)('%s -> its cells are put back, and each outcome is on its row', (header) => {
    const sheet = hostUpdated();
    interrupt(sheet, RESULTS, [
      () => {
        sheet.workbook.moveColumns(sheet.sheetId, sheet.columnOf(header), 1, 15);
      },
    ]);
    expect(sheet.choose('updateChangedRows')).toBe('Done: 3 rows. 3 updated.');
    expect(inputsOf(sheet)).toEqual(AS_TYPED);
    expect(outcomesOf(sheet)).toEqual(AS_RETURNED);
  });

  const EDITS: readonly [string, (sheet: HostedSheet) => void, number[]][] = [
    [
      'sorts',
      ({ workbook, sheetId }) => {
        workbook.sortRows(sheetId, 2, false);
      },
      [2, 1, 0],
    ],
    [
      'deletes a row',
      ({ workbook, sheetId }) => {
        workbook.deleteRows(sheetId, 3, 1);
      },
      [0, 2],
    ],
    [
      'inserts a row',
      ({ workbook, sheetId }) => {
        workbook.insertRows(sheetId, 3, 1);
      },
      [0, -1, 1, 2],
    ],
    [
      'moves another column',
      ({ workbook, sheetId }) => {
        workbook.moveColumns(sheetId, 3, 1, 1);
      },
      [0, 1, 2],
    ],
    [
      'moves it back',
      ({ workbook, sheetId }) => {
        workbook.moveColumns(sheetId, 14, 1, 1);
      },
      [0, 1, 2],
    ],
  ];
  const cases = EDITS.flatMap(([words, act, order]) =>
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((calls) => [words, calls, act, order] as const),
  );
  it.each(cases)('and somebody %s, %i calls later -> all the same', (_, calls, act, order) => {
    const sheet = hostUpdated();
    interrupt(sheet, RESULTS, [
      () => {
        sheet.workbook.moveColumns(sheet.sheetId, sheet.columnOf('Points'), 1, 15);
      },
      ...later(calls - 1, () => {
        act(sheet);
      }),
    ]);
    sheet.choose('updateChangedRows');
    expect(inputsOf(sheet)).toEqual(order.map((index) => AS_TYPED[index] ?? '   '));
    expect(outcomesOf(sheet)).toEqual(order.map((index) => AS_RETURNED[index] ?? ': '));
  });

  it('with a note below, a row inserted and all sorted again -> the note stays where it is', () => {
    const [headers = [], ...rows] = ROWS;
    const notes = [[...headers, 'Notes'], ...rows, [], ['', '', '', '', 'Remember Eva']];
    const sheet = hostSheet({ rows: notes });
    const { workbook, sheetId } = sheet;
    let writes = 0;
    sheet.beforeCall = (method) => {
      if (method === 'Range.setValues') writes += 1;
      else if (writes < 3) return;
      else writes += 1;
      if (writes === 2) workbook.insertRows(sheetId, 2, 1);
      if (writes === 3) workbook.moveColumns(sheetId, sheet.columnOf('Omniwallet status'), 1, 1);
      if (writes === 4) workbook.sortRows(sheetId, sheet.columnOf('Email'), true);
    };
    sheet.choose('updateChangedRows');
    expect(sheet.column('Notes')).toEqual(['', '', '', '', '', 'Remember Eva']);
  });

  it('a formula stood there -> the cell is named, and nothing more is sent', () => {
    const sheet = hostUpdated();
    sheet.workbook.enter(sheet.sheetId, 2, 3, '=2+3');
    interrupt(sheet, RESULTS, [
      () => {
        sheet.workbook.moveColumns(sheet.sheetId, sheet.columnOf('Points'), 1, 15);
      },
    ]);
    expect(sheet.choose('updateChangedRows')).toMatch(
      /These cells may have been overwritten and could not be put back: N2\. File > Version history/,
    );
    expect(outcomesOf(sheet)).toEqual(AS_RETURNED);
  });

  it('the columns are protected at once -> the cells are named', () => {
    const sheet = hostUpdated();
    interrupt(sheet, RESULTS, [
      () => {
        sheet.workbook.moveColumns(sheet.sheetId, sheet.columnOf('Points'), 1, 15);
      },
      () => {
        sheet.workbook.protectRange(sheet.sheetId);
      },
    ]);
    expect(sheet.choose('updateChangedRows')).toMatch(/could not be put back: N2:N4\./);
  });

  it('the row was given the email of somebody else at that moment -> its cell is named', () => {
    const sheet = hostUpdated();
    interrupt(sheet, RESULTS, [
      () => {
        sheet.workbook.moveColumns(sheet.sheetId, sheet.columnOf('Points'), 1, 15);
        sheet.workbook.enter(sheet.sheetId, 2, 1, 'dan@example.com');
      },
    ]);
    expect(sheet.choose('updateChangedRows')).toMatch(/could not be put back: N2\./);
  });

  it.each(['Omniwallet status', 'Omniwallet message', 'Points'])(
    '%s is deleted instead -> nothing is left where the last column stood',
    (header) => {
      const sheet = hostUpdated();
      interrupt(sheet, RESULTS, [
        () => {
          sheet.workbook.deleteColumns(sheet.sheetId, sheet.columnOf(header), 1);
        },
      ]);
      sheet.choose('updateChangedRows');
      const [headers = [], ...rows] = sheet.workbook.displayValues(sheet.sheetId);
      const width = headers.filter((text) => text !== '').length;
      expect(rows.map((row) => row.slice(width).join(''))).toEqual(['', '', '']);
      expect(sheet.column('Card')).toEqual(['770', '771', '772']);
    },
  );
});

describe('Google ends the script before moved cells are put back', () => {
  it.each([1, 2, 3, 4, 5])('%i calls after the write -> the next execution names the cells', (calls) => {
    const sheet = hostUpdated();
    interrupt(sheet, RESULTS, [
      () => {
        sheet.workbook.moveColumns(sheet.sheetId, sheet.columnOf('Points'), 1, 15);
      },
      ...later(calls, kill),
    ]);
    expect(() => sheet.choose('updateChangedRows')).toThrow(KilledError);
    sheet.beforeCall = () => undefined;
    sheet.clock.nowMs += 5 * 60_000;
    const sent = sheet.requests.length;
    expect(sheet.choose('updateChangedRows')).toMatch(/could not be put back: N2:N4\./);
    expect(sheet.requests).toHaveLength(sent);
    expect(inputsOf(sheet).map((text) => text.split(' ')[0])).toEqual(
      AS_TYPED.map((text) => text.split(' ')[0]),
    );
  });

  it.each([1, 3])(
    'only a status column was moved and is back, killed %i calls later -> each value ends in its own column',
    (calls) => {
      const sheet = hostUpdated();
      const place = sheet.columnOf('Omniwallet level');
      const others = ['Omniwallet last name', 'Omniwallet phone', 'Omniwallet level'];
      const before = others.map((name) => sheet.column(name));
      interrupt(sheet, RESULTS, [...briefly(sheet, place, place - 2), ...later(calls, kill)]);
      expect(() => sheet.choose('updateChangedRows')).toThrow(KilledError);
      sheet.beforeCall = () => undefined;
      sheet.clock.nowMs += 5 * 60_000;
      expect(sheet.choose('updateChangedRows')).toBe('Done: 3 rows. 3 updated.');
      expect(others.map((name) => sheet.column(name))).toEqual(before);
      expect(outcomesOf(sheet)).toEqual(AS_RETURNED);
    },
  );

  it('while rows are queued, and one of them names nobody -> nobody is told that it will be sent', () => {
    const sheet = hostSheet({ rows: [...ROWS, ['', 'Nobody', '5', '']] });
    const { workbook, sheetId } = sheet;
    sheet.choose('updateChangedRows');
    for (const rowNumber of [2, 3, 4, 5]) workbook.enter(sheetId, rowNumber, 2, `Name ${rowNumber}`);
    const place = sheet.columnOf('Omniwallet level');
    interrupt(sheet, 1, [...briefly(sheet, place, 2), kill]);
    expect(() => sheet.choose('updateChangedRows')).toThrow(KilledError);
    sheet.beforeCall = () => undefined;
    sheet.clock.nowMs += 5 * 60_000;
    expect(sheet.choose('updateChangedRows')).toMatch(/could not be put back: /);
    expect(sheet.column('Omniwallet message')[3]).not.toMatch(/The next run sends it/);
  });

  const BRIEFLY = INPUTS.flatMap((header) =>
    [6, 9, 14, 15].flatMap((to) => [0, 1, 2, 3].map((calls) => ({ header, to, calls }))),
  );
  it.each(BRIEFLY)(
    '$header was moved to $to and back, killed $calls calls later -> no cell is hit without being named',
    ({ header, to, calls }) => {
      const sheet = hostUpdated();
      const place = sheet.columnOf(header);
      interrupt(sheet, RESULTS, [...briefly(sheet, place, to), ...later(calls, kill)]);
      expect(() => sheet.choose('updateChangedRows')).toThrow(KilledError);
      sheet.beforeCall = () => undefined;
      const hit = nameHitCells(sheet);
      sheet.clock.nowMs += 5 * 60_000;
      const text = sheet.choose('updateChangedRows');
      expect(hit.filter((name) => !isNamed(text, name))).toEqual([]);
    },
  );

  it('no column was moved -> nothing is named, and the run goes on', () => {
    const sheet = hostUpdated();
    interrupt(sheet, RESULTS, later(2, kill));
    expect(() => sheet.choose('updateChangedRows')).toThrow(KilledError);
    sheet.beforeCall = () => undefined;
    sheet.clock.nowMs += 5 * 60_000;
    expect(sheet.choose('updateChangedRows')).toBe('Done: 3 rows. 3 updated.');
  });

  it('a column was moved only afterwards -> nothing is named', () => {
    const sheet = hostUpdated();
    interrupt(sheet, RESULTS, later(2, kill));
    expect(() => sheet.choose('updateChangedRows')).toThrow(KilledError);
    sheet.beforeCall = () => undefined;
    sheet.workbook.moveColumns(sheet.sheetId, sheet.columnOf('Points'), 1, 15);
    sheet.clock.nowMs += 5 * 60_000;
    expect(sheet.choose('updateChangedRows')).toBe('Done: 3 rows. 3 updated.');
    expect(inputsOf(sheet)).toEqual(AS_TYPED);
  });
});

describe('a column that is moved just before results are written, and back just after it', () => {
  const WAYS = INPUTS.flatMap((header) =>
    [7, 12, 15].flatMap((to) => [1, 2].map((calls) => ({ header, to, calls }))),
  );

  it.each(WAYS)(
    '$header to $to, $calls calls later back -> its cells are put back',
    ({ header, to, calls }) => {
      const sheet = hostUpdated();
      const { workbook, sheetId } = sheet;
      const place = sheet.columnOf(header);
      interrupt(sheet, RESULTS, [
        () => {
          workbook.moveColumns(sheetId, place, 1, to);
        },
        ...later(calls - 1, () => {
          workbook.moveColumns(sheetId, to - 1, 1, place);
        }),
      ]);
      expect(sheet.choose('updateChangedRows')).toBe('Done: 3 rows. 3 updated.');
      expect(workbook.displayValues(sheetId)[0]?.slice(0, 4)).toEqual(INPUTS);
      expect(inputsOf(sheet)).toEqual(AS_TYPED);
      expect(outcomesOf(sheet)).toEqual(AS_RETURNED);
      expect(sheet.column('Omniwallet status')).toEqual(['updated', 'updated', 'updated']);
    },
  );

  it.each(['level', 'points', 'card'])('Omniwallet %s -> each value stands in its own column', (name) => {
    const sheet = hostUpdated();
    const { workbook, sheetId } = sheet;
    const before = sheet.column('Omniwallet points');
    const place = sheet.columnOf(`Omniwallet ${name}`);
    interrupt(sheet, RESULTS, [
      () => {
        workbook.moveColumns(sheetId, place, 1, sheet.columnOf('Omniwallet phone'));
      },
      () => {
        workbook.moveColumns(sheetId, sheet.columnOf(`Omniwallet ${name}`), 1, place + 1);
      },
    ]);
    expect(sheet.choose('updateChangedRows')).toBe('Done: 3 rows. 3 updated.');
    expect(sheet.column('Omniwallet points')).toEqual(before);
    expect(inputsOf(sheet)).toEqual(AS_TYPED);
  });

  it('Omniwallet status, as rows that an edit hit are put right -> likewise', () => {
    const sheet = hostUpdated();
    const { workbook, sheetId } = sheet;
    const place = sheet.columnOf('Omniwallet status');
    interrupt(sheet, RESULTS, [
      () => {
        workbook.insertRows(sheetId, 2, 1);
      },
    ]);
    let writes = 0;
    const insert = sheet.beforeCall;
    sheet.beforeCall = (method) => {
      insert(method);
      if (method === 'Range.setValues') writes += 1;
      if (writes === 3 && method === 'Range.setValues') workbook.moveColumns(sheetId, place, 1, place + 6);
      if (writes === 3 && method === 'Range.getValues') {
        writes += 1;
        workbook.moveColumns(sheetId, place + 5, 1, place);
      }
    };
    expect(sheet.choose('updateChangedRows')).toBe('Done: 3 rows. 3 updated.');
    expect(sheet.column('Omniwallet status')).toEqual(['', 'updated', 'updated', 'updated']);
    expect(outcomesOf(sheet).slice(1)).toEqual(AS_RETURNED);
  });

  it('Omniwallet points, past the last column of all -> nothing is left there', () => {
    const sheet = hostUpdated();
    const { workbook, sheetId } = sheet;
    const place = sheet.columnOf('Omniwallet points');
    interrupt(sheet, RESULTS, briefly(sheet, place, 16));
    expect(sheet.choose('updateChangedRows')).toBe('Done: 3 rows. 3 updated.');
    expect(workbook.displayValues(sheetId).map((row) => row[14] ?? '')).toEqual(['', '', '', '']);
    expect(outcomesOf(sheet)).toEqual(AS_RETURNED);
  });

  it('Omniwallet card, while the status stands elsewhere and rows are only queued -> no cell is emptied', () => {
    const sheet = hostUpdated();
    const { workbook, sheetId } = sheet;
    workbook.moveColumns(sheetId, sheet.columnOf('Omniwallet status'), 1, 15);
    for (const rowNumber of [2, 3, 4])
      STATUS_COLUMNS.forEach((column) => {
        workbook.enter(sheetId, rowNumber, sheet.columnOf(STATUS_HEADERS[column]), '');
      });
    const place = sheet.columnOf('Omniwallet card');
    interrupt(sheet, 1, briefly(sheet, place, 2));
    sheet.choose('updateChangedRows');
    expect(inputsOf(sheet)).toEqual(AS_TYPED);
    expect(outcomesOf(sheet)).toEqual(AS_RETURNED);
  });

  it('Stop the run, which clears what it had written -> likewise', () => {
    const sheet = hostSheet({ rows: ROWS });
    const { workbook, sheetId } = sheet;
    interrupt(sheet, RESULTS + 2, [kill]);
    expect(() => sheet.choose('updateChangedRows')).toThrow(KilledError);
    expect(sheet.column('Omniwallet status')).toEqual(['queued', 'queued', 'queued']);
    sheet.clock.nowMs += 5 * 60_000;
    interrupt(sheet, 1, [
      () => {
        workbook.moveColumns(sheetId, 2, 1, 6);
      },
      () => {
        workbook.moveColumns(sheetId, 5, 1, 2);
      },
    ]);
    sheet.choose('stopRun');
    expect(sheet.column('Name')).toEqual(['Ana', 'Bea', 'Eva']);
    expect(sheet.column('Omniwallet status')).toEqual(['', '', '']);
  });
});

describe('a column that is moved just before the status columns are made', () => {
  /** Headers are the first values that a run writes into a sheet, after those of its history. */
  const HEADERS = 2;
  const calls = [1, 2, 3, 4, 5, 6];

  it.each(INPUTS)('%s -> its header is put back', (header) => {
    const sheet = hostSheet({ rows: ROWS });
    interrupt(sheet, HEADERS, [
      () => {
        sheet.workbook.moveColumns(sheet.sheetId, sheet.columnOf(header), 1, 12);
      },
    ]);
    expect(sheet.choose('updateChangedRows')).toBe('Done: 3 rows. 3 updated.');
    expect(inputsOf(sheet)).toEqual([
      'ana@example.com Ana 5 770',
      'bea@example.com Bea  771',
      'eva@example.com Eva 70 772',
    ]);
  });

  it.each([
    ['Range.setNumberFormat', 'Points', 8],
    ['Sheet.hideColumns', 'Points', 15],
    ['Sheet.hideColumns', 'Omniwallet card', 1],
  ])('before %s: %s to %i -> it keeps its format and is not hidden', (method, header, to) => {
    const sheet = hostSheet({ rows: ROWS });
    const { workbook, sheetId } = sheet;
    let isMoved = false;
    sheet.beforeCall = (called) => {
      if (isMoved || called !== method) return;
      isMoved = true;
      workbook.moveColumns(sheetId, sheet.columnOf(header), 1, to);
    };
    expect(sheet.choose('updateChangedRows')).toBe('Done: 3 rows. 3 updated.');
    expect(isMoved).toBe(true);
    expect(sheet.column('Points')).toEqual(['5', '', '70']);
    expect(sheet.column('Omniwallet updated')[0]).toMatch(/^2026-11-24 /);
    expect(workbook.content(sheetId).hiddenColumns).toEqual([sheet.columnOf('Omniwallet key')]);
  });

  it('and was renamed since it was read -> its new header is put back', () => {
    const sheet = hostSheet({ rows: ROWS });
    const { workbook, sheetId } = sheet;
    interrupt(sheet, 1, [
      () => {
        workbook.enter(sheetId, 1, 4, 'My card');
        interrupt(sheet, 1, [
          () => {
            workbook.moveColumns(sheetId, 5, 1, 1);
          },
          () => {
            workbook.moveColumns(sheetId, 1, 1, 6);
          },
        ]);
      },
    ]);
    expect(sheet.choose('updateChangedRows')).toBe('Done: 3 rows. 3 updated.');
    expect(sheet.column('My card')).toEqual(['770', '771', '772']);
  });

  it('and back, and all is protected at once -> its header is named', () => {
    const sheet = hostSheet({ rows: ROWS });
    const { workbook, sheetId } = sheet;
    interrupt(sheet, HEADERS, [
      () => {
        workbook.moveColumns(sheetId, 1, 1, 6);
      },
      () => undefined,
      () => {
        workbook.moveColumns(sheetId, 5, 1, 1);
        workbook.protectRange(sheetId);
      },
    ]);
    expect(sheet.choose('updateChangedRows')).toMatch(/could not be put back: A1\./);
  });

  it.each(calls)('and moved on %i calls later -> its header is put back', (count) => {
    const sheet = hostSheet({ rows: ROWS });
    const move = (): void => {
      const place = sheet.workbook.displayValues(sheet.sheetId)[1]?.indexOf('Ana') ?? -1;
      sheet.workbook.moveColumns(sheet.sheetId, place + 1, 1, place < 5 ? 12 : 1);
    };
    interrupt(sheet, HEADERS, [move, ...later(count - 1, move)]);
    expect(sheet.choose('updateChangedRows')).toBe('Done: 3 rows. 3 updated.');
    expect(sheet.column('Name')).toEqual(['Ana', 'Bea', 'Eva']);
  });

  it.each(calls)('and Google ends the script %i calls later -> the next execution puts it back', (count) => {
    const sheet = hostSheet({ rows: ROWS });
    interrupt(sheet, HEADERS, [
      () => {
        sheet.workbook.moveColumns(sheet.sheetId, sheet.columnOf('Name'), 1, 12);
      },
      ...later(count - 1, kill),
    ]);
    expect(() => sheet.choose('updateChangedRows')).toThrow(KilledError);
    sheet.beforeCall = () => undefined;
    sheet.clock.nowMs += 5 * 60_000;
    expect(sheet.choose('updateChangedRows')).toBe('Done: 3 rows. 3 updated.');
    expect(sheet.column('Name')).toEqual(['Ana', 'Bea', 'Eva']);
  });

  it.each([1, 2, 3])(
    'and once more as its header is put back, killed %i calls later -> nothing is written below',
    (count) => {
      const sheet = hostSheet({ rows: ROWS });
      const { workbook, sheetId } = sheet;
      const move = (header: string, to: number): void => {
        workbook.moveColumns(sheetId, sheet.columnOf(header), 1, to);
      };
      interrupt(sheet, HEADERS, [
        () => {
          move('Name', 12);
        },
      ]);
      const first = sheet.beforeCall;
      let restoring = 0;
      sheet.beforeCall = (method) => {
        first(method);
        const isPutBack =
          method === 'Range.setValues' &&
          sheet.columnOf('Name') === 0 &&
          sheet.columnOf('Omniwallet key') > 0;
        if (isPutBack || restoring > 0) restoring += 1;
        if (restoring === 1) move('Points', 15);
        if (restoring === 1 + count) kill();
      };
      expect(() => sheet.choose('updateChangedRows')).toThrow(KilledError);
      sheet.beforeCall = () => undefined;
      sheet.clock.nowMs += 5 * 60_000;
      const cells = workbook.displayValues(sheetId).slice(1);
      expect(sheet.choose('updateChangedRows')).toMatch(/could not be put back: ./);
      expect(workbook.displayValues(sheetId).slice(1)).toEqual(cells);
    },
  );
});
