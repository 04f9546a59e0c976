/** Says where on this laptop a public address is served; an address without a route leads nowhere. */

/** Finds the address to call for a requested one, or `undefined` when the laptop must not call it. */
export type Routes = (url: URL) => URL | undefined;

/**
 * Maps the scheme and host of requested addresses to other schemes, hosts and ports; path and query stay.
 * What is not listed has no route: the laptop never talks to the internet by accident.
 *
 * @example createRoutes({ 'https://api.omniwallet.cloud': 'http://127.0.0.1:8080' })
 * @throws TypeError when an address of the table is malformed.
 */
export function createRoutes(table: Readonly<Record<string, string>>): Routes {
  const targets = new Map(Object.entries(table).map(([from, to]) => [new URL(from).origin, new URL(to)]));
  return (url) => {
    const target = targets.get(url.origin);
    if (!target) return undefined;
    const routed = new URL(target.origin);
    // Set part by part: resolving `//evil.example` against the target would leave it.
    routed.pathname = url.pathname;
    routed.search = url.search;
    return routed;
  };
}
