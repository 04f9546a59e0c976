/** Customers written so short that many of them fit into a property, which holds 9 KB. */

const MARK_LENGTH = 4;

/** The end of a customer's hash. Another customer who has the same one is looked at in vain, which costs a request. */
export function markCustomer(customer: string): string {
  return customer.slice(-MARK_LENGTH);
}

export function formatMarks(marks: readonly string[]): string {
  return [...new Set(marks)].join('');
}

export function parseMarks(text: string): readonly string[] {
  const count = Math.floor(text.length / MARK_LENGTH);
  return Array.from({ length: count }, (_, index) =>
    text.slice(index * MARK_LENGTH, (index + 1) * MARK_LENGTH),
  );
}
