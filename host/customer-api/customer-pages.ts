/** Sorts customers and cuts them into pages. */
import type { StoredCustomer } from './types';

export interface PageRequest {
  readonly size: number;
  /** 1-based. */
  readonly number: number;
  /** Attribute names, a leading `-` for downwards. */
  readonly sort: readonly string[];
}

export interface Page {
  readonly customers: readonly StoredCustomer[];
  readonly meta: {
    readonly currentPage: number;
    /** 1-based place of the page's first customer; null on a page without customers. */
    readonly from: number | null;
    readonly lastPage: number;
    readonly perPage: number;
    readonly to: number | null;
    readonly total: number;
  };
}

/** A page behind the last one is empty, not an error. */
export function cutPage(customers: readonly StoredCustomer[], { size, number, sort }: PageRequest): Page {
  const start = (number - 1) * size;
  const chosen = sortCustomers(customers, sort).slice(start, start + size);
  const isEmpty = chosen.length === 0;
  return {
    customers: chosen,
    meta: {
      currentPage: number,
      from: isEmpty ? null : start + 1,
      lastPage: Math.max(1, Math.ceil(customers.length / size)),
      perPage: size,
      to: isEmpty ? null : start + chosen.length,
      total: customers.length,
    },
  };
}

/** The page numbers that the links of a page lead to. */
export function findNeighbours({ currentPage, lastPage }: Page['meta']): Readonly<Record<string, number>> {
  return {
    first: 1,
    ...(currentPage > 1 ? { prev: Math.min(currentPage - 1, lastPage) } : {}),
    ...(currentPage < lastPage ? { next: currentPage + 1 } : {}),
    last: lastPage,
  };
}

// As a database compares: neither case nor accents matter.
const collator = new Intl.Collator('en', { sensitivity: 'base' });

function sortCustomers(
  customers: readonly StoredCustomer[],
  sort: readonly string[],
): readonly StoredCustomer[] {
  if (sort.length === 0) return customers;
  const orders = sort.map((field) => ({
    key: field.replace(/^-/, '') as keyof StoredCustomer,
    sign: field.startsWith('-') ? -1 : 1,
  }));
  return customers.toSorted((left, right) =>
    orders.reduce((order, { key, sign }) => order || sign * compare(left[key], right[key]), 0),
  );
}

/** Null comes before everything else. */
function compare(left: string | number | null, right: string | number | null): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (left === null || right === null) return Number(left !== null) - Number(right !== null);
  return collator.compare(String(left), String(right));
}
