/** Repeats a call to the spreadsheet that people or Google disturbed. */
import { isProtectedError } from './sheet-errors';

const MAX_ATTEMPTS = 5;

/**
 * Does something with the spreadsheet, again from the start where it throws: a row that is deleted between naming a range
 * and using it leaves the range outside the sheet, and Google's service itself fails now and then.
 *
 * @throws what the last attempt threw, and at once where a range is protected.
 */
export function steadily<Result>(act: () => Result): Result {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return act();
    } catch (error: unknown) {
      if (attempt === MAX_ATTEMPTS || isProtectedError(error)) throw error;
    }
  }
}
