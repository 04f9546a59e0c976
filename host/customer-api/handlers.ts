/** What each operation of the description does, once the request is known to be allowed. */
import { answerDocument, answerError, answerErrors, type Answer } from './answers';
import { applyUpdate } from './apply-update';
import { checkUpdate } from './check-update';
import { toCustomerResource } from './customer-document';
import { cutPage, findNeighbours } from './customer-pages';
import type { CustomerStore } from './customer-store';
import { PUBLIC_URL, type Operation } from './description';
import type { Faults } from './faults';
import type { StoredCustomer } from './types';

interface Call {
  readonly operation: Operation;
  readonly pathValues: Readonly<Record<string, string>>;
  /** Checked against the description, which also gives the values that were not sent. */
  readonly queryValues: Readonly<Record<string, unknown>>;
  readonly body: string;
  readonly nowMs: number;
  readonly faults: Faults;
}

export type Handler = (call: Call) => Answer;

/** By operationId of the description. */
export function createHandlers(store: CustomerStore): Readonly<Record<string, Handler>> {
  function listCustomers({ queryValues }: Call): Answer {
    const size = Number(queryValues['page[size]']);
    const sort = queryValues['sort'] as readonly string[];
    const page = cutPage(store.all(), { size, number: Number(queryValues['page[number]']), sort });
    const links = Object.entries(findNeighbours(page.meta)).map(([name, number]) => [
      name,
      linkToPage(number, size, sort),
    ]);
    return answerDocument({
      meta: { page: page.meta },
      links: Object.fromEntries(links) as unknown,
      data: page.customers.map(toCustomerResource),
    });
  }

  const withCustomer =
    (handle: (customer: StoredCustomer, call: Call) => Answer): Handler =>
    (call) => {
      const customer = call.faults.strangers ? undefined : store.find(call.pathValues['email'] ?? '');
      return customer === undefined ? answerNotFound() : handle(customer, call);
    };

  function updateCustomer(customer: StoredCustomer, { operation, body, faults, nowMs }: Call): Answer {
    const checked = checkUpdate(operation, body, customer, (card) => store.isCardTaken(card, customer));
    if (!checked.ok) return answerErrors(checked.errors);
    const updated = applyUpdate(customer, checked.attributes, faults, store.generateCard, nowMs);
    store.replace(updated);
    return faults.noContent ? { status: 204, headers: {} } : answerCustomer(updated);
  }

  return {
    listCustomers,
    readCustomer: withCustomer(answerCustomer),
    updateCustomer: withCustomer(updateCustomer),
  };
}

/** Also the answer to an unknown account: from outside, the two look the same. */
export function answerNotFound(): Answer {
  return answerError(404, 'The requested resource could not be found.');
}

function answerCustomer(customer: StoredCustomer): Answer {
  return answerDocument({ data: toCustomerResource(customer) });
}

function linkToPage(number: number, size: number, sort: readonly string[]): string {
  const query = new URLSearchParams({ 'page[number]': String(number), 'page[size]': String(size) });
  if (sort.length > 0) query.set('sort', sort.join(','));
  return `${PUBLIC_URL}/customers?${query.toString()}`;
}
