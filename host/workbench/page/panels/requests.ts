/** The requests of the script and their replies, the newest first; each opens to all that was said. */
import type { MessageView, RequestView } from '../../shared/page-protocol';
import { button, h, replaceContent } from '../dom';
import type { Words } from '../words';
import type { Panel } from './panel';

export interface RequestsPanel extends Panel {
  /** Newest first. */
  add(requests: readonly RequestView[]): void;
  setAll(requests: readonly RequestView[]): void;
}

const MAX_SHOWN = 500;

export function createRequestsPanel(
  words: Words,
  language: string,
  onCount: (count: number) => void,
): RequestsPanel {
  const { requests: texts } = words;
  const list = h('div', {
    className: 'panel-body request-list',
    tabIndex: 0,
    attributes: { role: 'region', 'aria-label': words.drawer.requests },
  });
  const countLabel = h('span', { className: 'count', attributes: { role: 'status' } });
  const search = h('input', {
    type: 'search',
    placeholder: texts.search,
    attributes: { 'aria-label': texts.search },
    on: { input: filter },
  });
  const texted = new WeakMap<Element, string>();
  let count = 0;

  function filter(): void {
    const wanted = search.value.trim().toLowerCase();
    for (const item of list.children) {
      (item as HTMLElement).hidden = wanted !== '' && texted.get(item)?.includes(wanted) === false;
    }
  }

  function showCount(): void {
    replaceContent(countLabel, texts.count(count));
    if (count === 0) replaceContent(list, h('p', { className: 'nothing' }, texts.none));
    onCount(count);
  }

  function showRequest(request: RequestView): HTMLElement {
    const { method, path, status, durationMs, atMs } = request;
    const decoded = decodePath(path);
    const time = new Date(atMs).toLocaleTimeString(language);
    const item = h(
      'details',
      { className: 'request' },
      h(
        'summary',
        {},
        h('span', { className: 'time' }, time),
        h('span', { className: 'method' }, method),
        h('span', { className: 'path' }, decoded),
        h(
          'span',
          { className: `status ${statusClass(status)}` },
          status === null ? texts.noReply : String(status),
        ),
        h('span', { className: 'duration' }, texts.milliseconds(durationMs)),
      ),
    );
    texted.set(item, `${method} ${decoded} ${status ?? texts.noReply} ${request.sent.body}`.toLowerCase());
    // Most are never opened.
    item.addEventListener(
      'toggle',
      () => {
        item.append(...showMessages(request, words));
      },
      { once: true },
    );
    return item;
  }

  function add(requests: readonly RequestView[]): void {
    if (requests.length === 0) return;
    if (count === 0) replaceContent(list);
    count += requests.length;
    list.prepend(...requests.slice(0, MAX_SHOWN).map(showRequest));
    while (list.children.length > MAX_SHOWN) list.lastElementChild?.remove();
    filter();
    showCount();
  }

  function clear(): void {
    count = 0;
    replaceContent(list);
    showCount();
  }

  return {
    element: h(
      'div',
      { className: 'panel requests' },
      h(
        'div',
        { className: 'panel-head' },
        search,
        countLabel,
        button(texts.clear, clear, { className: 'small' }),
      ),
      list,
    ),
    add,
    setAll(requests) {
      clear();
      add(requests);
    },
  };
}

function statusClass(status: number | null): string {
  if (status === null || status >= 500) return 'bad';
  if (status >= 400) return 'refused';
  return 'good';
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function showMessages({ sent, received }: RequestView, { requests: texts }: Words): Node[] {
  return [
    h('h2', {}, texts.sent),
    showMessage(sent, texts.empty),
    h('h2', {}, texts.received),
    received === null ? h('p', { className: 'nothing' }, texts.nothing) : showMessage(received, texts.empty),
  ];
}

function showMessage({ headers, body }: MessageView, empty: string): HTMLElement {
  const lines = headers.map(([name, value]) => `${name}: ${value}`);
  return h('pre', {}, [...lines, '', body === '' ? empty : indent(body)].join('\n'));
}

function indent(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
