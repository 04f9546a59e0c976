/** Reads reply headers with their names as they were sent, which Node's own map lower-cases. */

/** @param rawHeaders Node's flat list: name, value, name, value. */
export function readHeaders(rawHeaders: readonly string[]): Record<string, string | string[]> {
  const byLowerName = new Map<string, { name: string; values: string[] }>();
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] ?? '';
    const header = byLowerName.get(name.toLowerCase()) ?? { name, values: [] };
    header.values.push(rawHeaders[index + 1] ?? '');
    byLowerName.set(name.toLowerCase(), header);
  }
  return Object.fromEntries(
    [...byLowerName.values()].map(({ name, values }) => [
      name,
      values.length > 1 ? values : (values[0] ?? ''),
    ]),
  );
}
