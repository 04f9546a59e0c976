/** Notices when a cell outside the status columns changes though nobody edited it. */
import { firstSheetId, type HostedSheet } from '../run-in-host';

export interface InputWatch {
  isAsExpected(): boolean;
  check(): void;
  /** People edited. */
  renew(): void;
}

export function watchInputs(sheet: HostedSheet): InputWatch {
  const read = (): string => {
    const shown = sheet.workbook.displayValues(firstSheetId(sheet.workbook));
    const places = (shown[0] ?? []).flatMap((header, index) =>
      header !== '' && isInput(header) ? [index] : [],
    );
    const cells = shown.map((row) => places.map((place) => row[place] ?? ''));
    return JSON.stringify(cells.filter((row) => row.some((cell) => cell !== '')));
  };
  let expected = read();
  return {
    isAsExpected: () => read() === expected,
    check: () => {
      expect(read()).toBe(expected);
    },
    renew: () => {
      expected = read();
    },
  };
}

/** Whether a header belongs to people. */
function isInput(header: string): boolean {
  return !header.startsWith('Omniwallet');
}
