/** Notices when a cell of people says what nobody typed there, and which of them the add-on has named as lost. */
import { nameCell } from '../../../src/apps-script/sheet/a1';
import { parseLastRun } from '../../../src/core/last-run';
import type { HostedSheet } from '../run-in-host';
import { expectSheet, type ExpectedColumn, type ExpectedRow, type ExpectedSheet } from './expected-sheet';

export interface InputWatch {
  readonly expected: ExpectedSheet;
  /** Has to be called before people edit, and again after: takes in where lines went. */
  follow(): void;
  /** All cells are as people left them, but those that the add-on said are lost: people put these right. */
  check(): void;
  /** Rows of cells that were named as lost: until the next run, what stands beside them is of what they showed. */
  readonly spoilt: Set<ExpectedRow>;
}

interface DamagedCell {
  readonly name: string;
  readonly rowNumber: number;
  readonly columnNumber: number;
  readonly row: ExpectedRow;
  readonly column: ExpectedColumn;
  readonly shown: string;
  readonly wanted: string;
}

export function watchInputs(sheet: HostedSheet, mayComeBack: boolean): InputWatch {
  const { workbook, sheetId } = sheet;
  const expected = expectSheet(sheet, mayComeBack);
  const spoilt = new Set<ExpectedRow>();
  /** By row and column, the names that a damaged cell has had: people move it on until its name is told. */
  const names = new Map<ExpectedRow, Map<ExpectedColumn, Set<string>>>();
  const namesOf = (row: ExpectedRow, column: ExpectedColumn): Set<string> => {
    const ofRow = names.get(row) ?? new Map<ExpectedColumn, Set<string>>();
    const ofCell = ofRow.get(column) ?? new Set<string>();
    names.set(row, ofRow.set(column, ofCell));
    return ofCell;
  };

  const findDamaged = (): readonly DamagedCell[] => {
    expected.follow();
    const shown = workbook.displayValues(sheetId);
    const [headers = []] = shown;
    headers.forEach((header, place) => {
      if (header !== '' && header !== expected.textOf(1, place + 1))
        expected.exchangeEmpty(place + 1, header);
      if (header.startsWith('Omniwallet') && expected.textOf(1, place + 1) === '')
        expected.columnAt(place + 1).isOurs = true;
    });
    const damaged: DamagedCell[] = [];
    for (let rowNumber = 1; rowNumber <= Math.max(shown.length, expected.rowCount()); rowNumber += 1) {
      const row = expected.rowAt(rowNumber);
      const cells = shown[rowNumber - 1] ?? [];
      if (row.size === 0 && cells.every((cell) => cell === '')) continue;
      for (
        let columnNumber = 1;
        columnNumber <= Math.max(headers.length, expected.columnCount());
        columnNumber += 1
      ) {
        const column = expected.columnAt(columnNumber);
        const now = cells[columnNumber - 1] ?? '';
        const wanted = row.get(column) ?? '';
        const name = nameCell(rowNumber, columnNumber - 1);
        if (column.isOurs || now === wanted) continue;
        damaged.push({ name, rowNumber, columnNumber, row, column, shown: now, wanted });
      }
    }
    damaged.forEach(({ row, column, name }) => namesOf(row, column).add(name));
    return damaged;
  };

  return {
    expected,
    spoilt,
    follow: () => void findDamaged(),
    check() {
      const damaged = findDamaged().filter(({ rowNumber, columnNumber, shown }) => {
        const isAlternative = expected.isAlternative(rowNumber, columnNumber, shown);
        if (isAlternative) expected.put(rowNumber, columnNumber, shown);
        return !isAlternative;
      });
      const lost = namedAsLost(sheet);
      const told = damaged.filter(
        ({ row, column }) =>
          lost.more > 0 || lost.cells.some((range) => isOneOf(namesOf(row, column), range)),
      );
      expect(damaged.filter((cell) => !told.includes(cell)).map(describeCell)).toEqual([]);
      for (const { row, rowNumber, columnNumber, wanted } of told) {
        spoilt.add(row);
        workbook.enter(sheetId, rowNumber, columnNumber, wanted === '' ? '' : `'${wanted}`);
      }
      names.clear();
    },
  };
}

/** Whether one of these cells is in a range of one column. */
function isOneOf(names: ReadonlySet<string>, range: string): boolean {
  const [first = '', last = first] = range.split(':');
  const column = first.replace(/\d+/, '');
  const [top, bottom] = [first, last].map((name) => Number(name.replace(/\D+/, ''))) as [number, number];
  return Array.from({ length: bottom - top + 1 }, (_, offset) => `${column}${top + offset}`).some((name) =>
    names.has(name),
  );
}

function namedAsLost({ store }: HostedSheet): { readonly cells: readonly string[]; readonly more: number } {
  const end = parseLastRun(store.properties.document['omniwallet.lastRun'] ?? null)?.end;
  return end?.kind === 'stopped' && end.problem.kind === 'cells-lost' ? end.problem : { cells: [], more: 0 };
}

function describeCell({ name, shown, wanted }: DamagedCell): string {
  return `${name} says ${JSON.stringify(shown)} instead of ${JSON.stringify(wanted)}`;
}
