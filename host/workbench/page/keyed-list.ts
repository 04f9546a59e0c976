/** A list whose entries stay where they are as long as they say the same: one may be just about to be clicked. */

export interface KeyedEntry {
  /** Two entries with the same key look the same. */
  readonly key: string;
  readonly make: () => HTMLElement;
}

/** Shows entries in a list; the returned function shows others. */
export function keyedList(list: HTMLElement): (entries: readonly KeyedEntry[]) => void {
  let shown = new Map<string, HTMLElement>();
  return (entries) => {
    const next = new Map(entries.map(({ key, make }) => [key, shown.get(key) ?? make()]));
    for (const [key, element] of shown) if (!next.has(key)) element.remove();
    let index = 0;
    for (const element of next.values()) {
      if (list.children[index] !== element) list.insertBefore(element, list.children[index] ?? null);
      index += 1;
    }
    shown = next;
  };
}
