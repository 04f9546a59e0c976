/** Makes a sheet name of a file name. */
import { basename, extname } from 'node:path';

/** Excel allows no more, and the sheet may be saved as .xlsx. */
const MAX_LENGTH = 31;
const FORBIDDEN = /[[\]:*?/\\\p{C}]+/gu;

/** `data/clientes-es.csv` gives `clientes-es`; what Excel forbids in a sheet name becomes a space. */
export function nameSheetAfter(path: string): string {
  const name = basename(path, extname(path)).replace(FORBIDDEN, ' ').slice(0, MAX_LENGTH);
  return name.replace(/^['\s]+|['\s]+$/g, '') || 'Sheet1';
}
