/** Reads customers from the text of a JSON file, and says which entry is wrong. */
import { makeCustomer } from './make-customer';
import { compileOwnSchema, describeErrors } from './schema-checks';
import type { StoredCustomer } from './types';

const SCHEMAS = 'openapi.json#/components/schemas';

const isEntry = compileOwnSchema({
  type: 'object',
  required: ['email'],
  additionalProperties: false,
  properties: {
    // Lenient on purpose, but an email with a slash cannot be routed.
    email: { type: 'string', pattern: '^[^\\s/@]+@[^\\s/@]+$', maxLength: 254 },
    name: { $ref: `${SCHEMAS}/Name` },
    last_name: { $ref: `${SCHEMAS}/OptionalText` },
    phone: { $ref: `${SCHEMAS}/OptionalText` },
    level: { $ref: `${SCHEMAS}/Level` },
    points: { $ref: `${SCHEMAS}/Points` },
    card: { $ref: `${SCHEMAS}/OptionalText` },
  },
});

/**
 * The text holds a list of `{email, name, last_name, phone, level, points, card}`. What an entry leaves out is made up
 * for its email; null says that the customer has none.
 * @throws with every wrong entry, by its number from 1.
 */
export function loadCustomers(jsonText: string): readonly StoredCustomer[] {
  const entries = parseList(jsonText);
  const problems = entries.flatMap((entry, index) => findProblems(entry, index));
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const customers = (entries as readonly (Partial<StoredCustomer> & { email: string })[]).map((entry) =>
    makeCustomer(entry.email, entry),
  );
  const repeats = [
    ...findRepeats('email', customers, ({ email }) => email.toLowerCase()),
    ...findRepeats('card', customers, ({ card }) => card),
  ];
  if (repeats.length > 0) throw new Error(repeats.join('\n'));
  return customers;
}

function parseList(jsonText: string): readonly unknown[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(jsonText);
  } catch (error: unknown) {
    throw new Error(`The customers are not valid JSON: ${(error as SyntaxError).message}`, { cause: error });
  }
  if (!Array.isArray(parsed)) throw new Error('The customers have to be a JSON list: [{"email": "…"}, …].');
  return parsed;
}

function findProblems(entry: unknown, index: number): readonly string[] {
  return isEntry(entry) ? [] : [`Customer ${index + 1} is wrong: ${describeErrors(isEntry)}.`];
}

function findRepeats(
  field: string,
  customers: readonly StoredCustomer[],
  keyOf: (customer: StoredCustomer) => string | null,
): readonly string[] {
  const firstNumbers = new Map<string, number>();
  return customers.flatMap((customer, index) => {
    const key = keyOf(customer);
    const firstNumber = key === null ? undefined : firstNumbers.get(key);
    if (key !== null && firstNumber === undefined) firstNumbers.set(key, index + 1);
    return firstNumber === undefined
      ? []
      : [`Customer ${index + 1} is wrong: it has the ${field} of customer ${firstNumber}.`];
  });
}
