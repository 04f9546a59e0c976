/** The customers of the stand-in, as they are now, and what connects to it. */
import type { StoredCustomer } from '../../../customer-api/types';
import type { WorkbenchState } from '../../shared/page-protocol';
import { button, h, replaceContent } from '../dom';
import type { ServerLine } from '../server';
import type { Words } from '../words';
import type { Panel } from './panel';

export interface CustomersPanel extends Panel {
  show(): void;
  setState(state: WorkbenchState): void;
  /** Somebody has changed customers. */
  refresh(): void;
}

const LIMIT = 200;
const COLUMNS = ['email', 'name', 'last_name', 'phone', 'level', 'points', 'card', 'updatedAt'] as const;
const TYPING_PAUSE_MS = 150;

export function createCustomersPanel(line: ServerLine, words: Words, language: string): CustomersPanel {
  const { customers: texts } = words;
  const count = h('span', { className: 'count', attributes: { role: 'status' } });
  const connection = h('div', { className: 'connection' });
  const body = h('tbody');
  const search = h('input', {
    type: 'search',
    placeholder: texts.search,
    attributes: { 'aria-label': texts.search },
  });
  let shown = new Map<string, string>();
  let lastAsked = 0;
  let timer = 0;

  search.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(refresh, TYPING_PAUSE_MS);
  });

  function refresh(): void {
    if (element.hidden) return;
    void load();
  }

  async function load(): Promise<void> {
    lastAsked += 1;
    const asked = lastAsked;
    const found = await line.ask('customers', { search: search.value, limit: LIMIT });
    // A later question has been asked since.
    if (asked !== lastAsked) return;
    replaceContent(count, texts.shown(found.customers.length, found.matching, found.total));
    const before = shown;
    shown = new Map(found.customers.map(({ email, updatedAt }) => [email, updatedAt]));
    replaceContent(
      body,
      ...found.customers.map((customer) =>
        showCustomer(
          customer,
          before.has(customer.email) && before.get(customer.email) !== customer.updatedAt,
        ),
      ),
    );
  }

  function showCustomer(customer: StoredCustomer, isFresh: boolean): HTMLElement {
    const cells = COLUMNS.map((column) => {
      const value = customer[column];
      const text =
        column === 'updatedAt' ? new Date(String(value)).toLocaleString(language) : String(value ?? '');
      return h('td', { className: column }, text);
    });
    return h('tr', { className: isFresh ? 'fresh' : '' }, ...cells);
  }

  const element = h(
    'div',
    { className: 'panel customers' },
    h('div', { className: 'panel-head' }, connection, search, count),
    h(
      'div',
      {
        className: 'panel-body',
        tabIndex: 0,
        attributes: { role: 'region', 'aria-label': words.drawer.customers },
      },
      h(
        'table',
        {},
        h(
          'thead',
          {},
          h('tr', {}, ...COLUMNS.map((column) => h('th', { scope: 'col' }, texts.columns[column]))),
        ),
        body,
      ),
    ),
  );

  return {
    element,
    show: refresh,
    refresh,
    setState({ account, token }) {
      replaceContent(
        connection,
        h('strong', {}, texts.connect),
        ...copyable(texts.account, account, words),
        ...copyable(texts.token, token, words),
      );
      refresh();
    },
  };
}

function copyable(label: string, value: string, { customers: texts }: Words): Node[] {
  const copy = button(
    texts.copy,
    () => {
      void navigator.clipboard.writeText(value).then(() => {
        copy.textContent = texts.copied;
        setTimeout(() => {
          copy.textContent = texts.copy;
        }, 1500);
      });
    },
    { className: 'small' },
  );
  copy.setAttribute('aria-label', `${texts.copy}: ${label}`);
  return [h('span', {}, label), h('code', {}, value), copy];
}
