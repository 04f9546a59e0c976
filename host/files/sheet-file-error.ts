/** A sheet file that cannot be read or written, said in one sentence to the person who named it. */

export class SheetFileError extends Error {
  override readonly name = 'SheetFileError';
}
