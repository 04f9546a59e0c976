/** The list that all sides work on: every row carries every field, so that each update has the same size. */
import type { SheetContent } from '../host/sheets/sheet-content';
import type { CustomerUpdate } from '../src/core/customer-update';

export const LIST_HEADERS = ['Email', 'First name', 'Last name', 'Phone', 'Level', 'Points', 'Card'];

/** Row `index` below the headers as an update. */
export function makeUpdate(index: number): CustomerUpdate {
  const number = String(index).padStart(6, '0');
  return {
    email: `customer.${number}@example.com`,
    attributes: {
      name: `Ana ${number}`,
      last_name: 'García López',
      phone: `+34600${number}`,
      level: 'Gold',
      points: index % 5000,
      card: `50${number}`,
    },
    cardRequest: 'none',
  };
}

export function makeUpdates(rowCount: number): CustomerUpdate[] {
  return Array.from({ length: rowCount }, (_, index) => makeUpdate(index));
}

/** The list as somebody typed it. */
export function toSheet(updates: readonly CustomerUpdate[]): SheetContent {
  const typed = updates.map(({ email, attributes: { name, last_name, phone, level, points, card } }) =>
    // The apostrophe keeps what would be read as a number a text, with its plus and its zeros.
    [email, name, last_name, `'${phone}`, level, points, `'${card}`].map(String),
  );
  const rows = [LIST_HEADERS, ...typed].map((cells) => cells.map((input) => ({ input })));
  return { name: 'Customers', rows };
}
