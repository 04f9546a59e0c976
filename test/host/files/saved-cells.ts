/** Cells to save, made from what they hold. */
import { typeCell, type CellData } from '../../../host/files/cell-data';
import type { SavedCell, SavedSheet, SheetLocale } from '../../../host/files/sheet-file';

export function saveCell(data: CellData, locale: SheetLocale = 'en'): SavedCell {
  const input = typeCell(data, locale);
  if (data.kind === 'empty') return { input, value: '' };
  return { input, value: data.kind === 'formula' ? data.result : data.value };
}

/** A number, a boolean and a text stand for themselves; a text that begins with `=` is a formula with result 0. */
export function saveSheet(
  name: string,
  rows: readonly (readonly (string | number | boolean)[])[],
): SavedSheet {
  return { name, rows: rows.map((row) => row.map((value) => saveCell(toData(value)))) };
}

function toData(value: string | number | boolean): CellData {
  if (typeof value === 'number') return { kind: 'number', value };
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  if (value.startsWith('=')) return { kind: 'formula', formula: value.slice(1), result: 0 };
  return value === '' ? { kind: 'empty' } : { kind: 'text', value };
}
