/** Builds answers: documents, lists of errors in JSON:API's form, and the pages that a gateway shows. */

/** An answer before it is checked and written out. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Absent where there is no body. */
  readonly body?: { readonly mediaType: string; readonly content: unknown };
}

export interface ApiError {
  readonly status: string;
  readonly title: string;
  readonly detail: string;
  readonly source?: { readonly pointer: string } | { readonly parameter: string };
}

export const JSON_API = 'application/vnd.api+json';

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Entity',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

export function titleOf(status: number): string {
  return TITLES[status] ?? 'Error';
}

export function answerDocument(document: Readonly<Record<string, unknown>>): Answer {
  const content = { jsonapi: { version: '1.0' }, ...document };
  return { status: 200, headers: {}, body: { mediaType: JSON_API, content } };
}

/** Errors of different statuses are answered with 400, the one that covers them all. */
export function answerErrors(errors: readonly ApiError[]): Answer {
  const statuses = new Set(errors.map((error) => Number(error.status)));
  const [status = 400] = statuses.size === 1 ? statuses : [400];
  return { ...answerDocument({ errors }), status };
}

export function answerError(status: number, detail: string, source?: ApiError['source']): Answer {
  const error = { status: String(status), title: titleOf(status), detail };
  return answerErrors([source === undefined ? error : { ...error, source }]);
}

/** What the framework says without a valid token; it is not a JSON:API document. */
export function answerUnauthenticated(): Answer {
  const content = { message: 'Unauthenticated.' };
  return { status: 401, headers: {}, body: { mediaType: 'application/json', content } };
}

/** A page for people, as a gateway in front of the API shows it. */
export function answerPage(status: number): Answer {
  const heading = `${status} ${titleOf(status)}`;
  const content =
    `<html>\r\n<head><title>${heading}</title></head>\r\n<body>\r\n<center><h1>${heading}</h1></center>\r\n` +
    '<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n';
  return { status, headers: {}, body: { mediaType: 'text/html', content } };
}
