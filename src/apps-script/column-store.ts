/** Keeps the columns that people chose by hand, for each sheet by its id. */
import { parseColumnChoices } from '../core/column-choices';
import type { ColumnChoices } from '../core/columns';

const COLUMNS = 'omniwallet.columns.';

export function readColumnChoices(sheetId: number): ColumnChoices {
  return parseColumnChoices(PropertiesService.getDocumentProperties().getProperty(COLUMNS + String(sheetId)));
}

export function saveColumnChoices(sheetId: number, choices: ColumnChoices): void {
  PropertiesService.getDocumentProperties().setProperty(COLUMNS + String(sheetId), JSON.stringify(choices));
}
