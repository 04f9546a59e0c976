/** Finds Omniwallet's own words in the body of an error reply, whatever its shape. */
import { FIELDS, type Field } from './fields';
import { isObject, member, nonEmptyText, parseJson } from './json';

export interface ReplyWords {
  readonly text: string;
  /** The field that the words are about, where the reply points to one. */
  readonly field?: Field;
}

/** Longer words are cut: a reply may be a whole page. */
const MAX_WORDS_LENGTH = 300;

/**
 * The words of a JSON:API document, of Laravel's `{message, errors}` and `{message}`, of an HTML page (its title) or of
 * plain text; empty where the body says nothing.
 */
export function findWords(body: string): readonly ReplyWords[] {
  const document = parseJson(body);
  if (document !== undefined) return wordsOfDocument(document);
  const text = /<[a-z!/][^>]*>/i.test(body) ? textOfHtml(body) : looksLikeJson(body) ? '' : body;
  return toWords(text);
}

function wordsOfDocument(document: unknown): readonly ReplyWords[] {
  const errors = member(document, 'errors');
  if (Array.isArray(errors)) return errors.flatMap(wordsOfJsonApiError);
  if (isObject(errors)) {
    const listed = Object.entries(errors).flatMap(([name, texts]) =>
      (Array.isArray(texts) ? texts : [texts]).flatMap((text: unknown) =>
        toWords(text, name.split('.').pop()),
      ),
    );
    if (listed.length > 0) return listed;
  }
  return toWords(
    nonEmptyText(member(document, 'message')) ??
      nonEmptyText(member(document, 'error_description')) ??
      nonEmptyText(member(document, 'error')) ??
      document,
  );
}

function wordsOfJsonApiError(error: unknown): readonly ReplyWords[] {
  const pointer = nonEmptyText(member(member(error, 'source'), 'pointer')) ?? '';
  const text = nonEmptyText(member(error, 'detail')) ?? member(error, 'title');
  return toWords(text, pointer === '/data/id' ? 'email' : pointer.split('/').pop());
}

function toWords(text: unknown, fieldName?: string): readonly ReplyWords[] {
  if (typeof text !== 'string') return [];
  const words = cutText(text.replace(/[\s\p{Cc}]+/gu, ' ').trim(), MAX_WORDS_LENGTH);
  if (words === '') return [];
  const field = FIELDS.find((known) => known === fieldName);
  return [field === undefined ? { text: words } : { text: words, field }];
}

/** A gateway's page: its title says what the rest dresses up. */
function textOfHtml(html: string): string {
  const title = /<title[^>]*>([^<]*)/i.exec(html)?.[1] ?? /<h1[^>]*>([^<]*)/i.exec(html)?.[1] ?? '';
  return title
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#0?39;/g, "'")
    .replace(/&amp;/g, '&');
}

/** A JSON document that was cut off says nothing to a person. */
function looksLikeJson(body: string): boolean {
  return /^\s*[{[]/.test(body);
}

/** The first characters of a text, with an ellipsis where it was cut; never half of a character pair. */
export function cutText(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  return `${text.slice(0, maxLength - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
