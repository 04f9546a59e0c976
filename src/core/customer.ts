/** A customer as Omniwallet returns it, as text: any attribute may be missing or null. */
import type { Attribute } from './fields';
import { ATTRIBUTES } from './fields';
import { isObject, member, nonEmptyText, parseJson } from './json';

export interface ReturnedCustomer {
  readonly id: string;
  /** null: Omniwallet holds nothing; absent: the reply did not say. */
  readonly attributes: Readonly<Partial<Record<Attribute, string | null>>>;
}

/** The customer in the body of a 2xx reply; undefined where it holds none. */
export function parseCustomer(body: string): ReturnedCustomer | undefined {
  const data = member(parseJson(body), 'data');
  const id = nonEmptyText(member(data, 'id'));
  const given = member(data, 'attributes');
  if (id === undefined || !isObject(given)) return undefined;

  const attributes: Partial<Record<Attribute, string | null>> = {};
  for (const attribute of ATTRIBUTES) {
    const value = given[attribute];
    if (value !== undefined) attributes[attribute] = value === null ? null : asText(value);
  }
  return { id, attributes };
}

/** The number of customers in a list's reply; undefined where it does not tell. */
export function parseCustomerTotal(body: string): number | undefined {
  const total = member(member(member(parseJson(body), 'meta'), 'page'), 'total');
  return typeof total === 'number' ? total : undefined;
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
