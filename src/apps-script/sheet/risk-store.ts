/** Keeps with the spreadsheet what an execution that is killed may leave in people's own columns. */
import { joinCellNames } from '../../core/cell-names';
import { isObject, parseJson } from '../../core/json';
import type { StatusLayout } from '../../core/status-columns';

export interface Risk {
  /** Row 1 just before headers of status columns were written into it, until the first cells below them are. */
  readonly headers?: readonly string[];
  /** Headers of people that were overwritten and are being put back: nobody knows into which columns. */
  readonly restoring?: readonly string[];
  /** Where the status columns stood just before cells were last written. */
  readonly layout?: StatusLayout;
  /** Cells of people that were overwritten and are not put back yet, by the names of ranges. */
  readonly cells: readonly string[];
}

export const NO_RISK: Risk = { cells: [] };

const RISK = 'omniwallet.risk';

/** Google's limit of a property is 9 KB, and letters beyond ASCII take more than one byte. */
const MAX_RANGES = 300;
const MAX_HEADERS_LENGTH = 2500;

/** Of the run that is not over. */
export function readRisk(): Risk {
  const text = PropertiesService.getDocumentProperties().getProperty(RISK);
  const risk = text === null ? undefined : parseJson(text);
  return isObject(risk) && Array.isArray(risk['cells']) ? (risk as unknown as Risk) : NO_RISK;
}

export function noteRisk({ headers, restoring, layout, cells }: Risk): void {
  const isShort = JSON.stringify(headers ?? []).length <= MAX_HEADERS_LENGTH;
  const kept = {
    ...(headers && isShort && { headers, ...(restoring && { restoring }) }),
    ...(layout && { layout }),
    cells: joinCellNames(cells).slice(0, MAX_RANGES),
  };
  PropertiesService.getDocumentProperties().setProperty(RISK, JSON.stringify(kept));
}

export function clearRisk(): void {
  PropertiesService.getDocumentProperties().deleteProperty(RISK);
}
