/** An .xlsx file with features that the spreadsheet engine does not know. */
import { writeXlsx, type Cell, type WriteSheet } from 'hucre/xlsx';
import { readSheetFile } from '../../../host/files/read-sheet-file';
import type { CellValue, SavedCell, SavedSheet } from '../../../host/files/sheet-file';
import { createTemporaryPath } from './temporary-file';

const richSheet: WriteSheet = {
  name: 'Clientes',
  rows: [
    ['Email', 'Level', 'Points', 'Since'],
    ['ana@example.com', 'Gold', 5, new Date('2024-03-12')],
    ['bob@example.com', '#N/A', 7, new Date('2024-03-13')],
  ],
  cells: new Map<string, Partial<Cell>>([
    [
      '0,0',
      {
        style: {
          font: { name: 'Arial', size: 12, italic: true, bold: true },
          fill: { type: 'pattern', pattern: 'solid', fgColor: { theme: 4, tint: 0.5 } },
        },
      },
    ],
    ['1,0', { comment: { text: 'vip', author: 'me' }, hyperlink: { target: 'mailto:ana@example.com' } }],
    ['1,1', { value: 'Gold', richText: [{ text: 'Go', font: { bold: true } }, { text: 'ld' }] }],
    ['1,3', { style: { numFmt: 'm/d/yyyy' } }],
    ['2,1', { value: '#N/A', richText: [{ text: '#N/A' }] }],
    ['2,3', { style: { numFmt: 'dd/mm/yyyy' } }],
    ['3,0', { formula: '"n"&C2', formulaResult: 'n5' }],
    ['3,1', { formula: 'D2', formulaResult: 45363, style: { numFmt: 'm/d/yyyy' } }],
    ['3,2', { formula: 'UNKNOWN( C2 )', formulaResult: 9 }],
    ['3,3', { value: '#REF!', type: 'error' }],
  ]),
  columns: [{ width: 30 }, {}, { width: 12, hidden: true }],
  freezePane: { rows: 1, columns: 1 },
  dataValidations: [{ type: 'list', range: 'B2:B9', values: ['Gold', 'Silver'] }],
  conditionalRules: [{ type: 'cellIs', operator: 'greaterThan', formula: '5', range: 'C2:C9', priority: 1 }],
  merges: [{ startRow: 6, startCol: 0, endRow: 6, endCol: 1 }],
  autoFilter: { range: 'A1:D3' },
};

/** Writes the workbook to a temporary file. */
export async function createRichFile(): Promise<string> {
  const sheets = [richSheet, { name: 'Second', rows: [['untouched _x005F_x0041_']], hidden: true }];
  const namedRanges = [{ name: 'Zona', range: 'Clientes!$A$1:$B$3' }];
  return createTemporaryPath('in.xlsx', await writeXlsx({ sheets, namedRanges, activeSheet: 0 }));
}

/** What the engine holds after the inputs were typed; `results` are those of the formulas, by input. */
export async function readAsSaved(
  path: string,
  results: Readonly<Record<string, CellValue>> = {},
): Promise<SavedSheet[]> {
  const { sheets } = await readSheetFile(path);
  return sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) =>
      row.map(
        (cell) => ({ ...cell, value: results[cell.input] ?? evaluate(cell.input) }) satisfies SavedCell,
      ),
    ),
  }));
}

function evaluate(input: string): CellValue {
  if (input.startsWith("'")) return input.slice(1);
  return input !== '' && Number.isFinite(Number(input)) ? Number(input) : input;
}

/** Of the workbook's formulas; one is unknown to the engine. */
export const RICH_RESULTS = { '="n"&C2': 'n5', '=D2': 45363, '=UNKNOWN( C2 )': '#NAME?', '=#REF!': '#REF!' };
