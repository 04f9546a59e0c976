/** The words of an error that nobody foresaw, as far as people may read them. */
import { cutText } from './reply-words';

const MAX_LENGTH = 160;

/**
 * Where data may begin that an error quotes: an address, a header, a token, the body of a request or a reply, a customer's
 * email. What comes after is left out, for it may end in a cell, a mail or somebody's screenshot.
 */
const QUOTED_DATA = /["“«{[<]|https?:|header|bearer|authoriz|token|\S+@/i;

/** `secret` is left out wherever it stands. */
export function wordsOfError(message: string, secret: string | undefined): string {
  const known = secret === undefined ? message : message.split(secret).join('"');
  const text = known.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  const end = text.search(QUOTED_DATA);
  const words = end < 0 ? text : `${text.slice(0, end).trim()} …`;
  return cutText(words.trim(), MAX_LENGTH);
}
