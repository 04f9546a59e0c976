/** Files common number formats under their built-in numbers, which hucre spells out. */
import { changeZipText } from './zip';

/**
 * Formats that files name by number (ECMA-376, 18.8.30). The point is the dates: 14 and 22 show in the order of the
 * reader's country, while the spelled-out `m/d/yyyy` would show 3 December to a Spaniard as 12/3.
 */
const BUILT_IN_FORMATS: Readonly<Record<string, number>> = {
  '0': 1,
  '0.00': 2,
  '#,##0': 3,
  '#,##0.00': 4,
  '0%': 9,
  '0.00%': 10,
  '0.00E+00': 11,
  'm/d/yyyy': 14,
  'd-mmm-yy': 15,
  'd-mmm': 16,
  'mmm-yy': 17,
  'h:mm': 20,
  'h:mm:ss': 21,
  'm/d/yyyy h:mm': 22,
  '@': 49,
};

const FORMAT = /<numFmt numFmtId="(\d+)" formatCode="([^"]*)"\/>/g;

export function fileBuiltInFormats(workbook: Uint8Array): Uint8Array {
  return changeZipText(workbook, 'xl/styles.xml', (styles) => {
    const builtInIds = new Map<string, number>();
    for (const [, id = '', code = ''] of styles.matchAll(FORMAT)) {
      const builtInId = BUILT_IN_FORMATS[code];
      if (builtInId !== undefined) builtInIds.set(id, builtInId);
    }
    // The list of spelled-out formats may keep ones that no cell uses.
    return styles.replace(/(<xf numFmtId=")(\d+)(?=")/g, (_, start: string, id: string) => {
      return `${start}${builtInIds.get(id) ?? id}`;
    });
  });
}
