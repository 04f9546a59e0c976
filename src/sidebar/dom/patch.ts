/** Makes the page match its description and leaves alone what matches already: focus, open lists and typed text stay. */
import type { Attributes, ElementNode, PageNode } from './h';

const SVG = 'http://www.w3.org/2000/svg';
const SVG_TAGS: readonly string[] = ['svg', 'path'];

/** What each element was last given. */
const given = new WeakMap<Element, Attributes>();

export function patch(parent: Element, children: readonly PageNode[]): void {
  const keyed = keyedChildren(parent);
  let place = parent.firstChild;
  for (const child of children) {
    const found = findNode(child, place, keyed);
    const node = found ?? createNode(child);
    if (node === place) place = place.nextSibling;
    else if (found === undefined && place !== null && keyOf(place) === undefined) {
      // It takes the place, so that what follows keeps its own.
      const replaced: ChildNode = place;
      place = place.nextSibling;
      replaced.replaceWith(node);
    } else parent.insertBefore(node, place);
    if (node instanceof Element) updateElement(node, child as ElementNode);
    else if (typeof child === 'string' && node.nodeValue !== child) node.nodeValue = child;
  }
  while (place !== null) {
    const next = place.nextSibling;
    place.remove();
    place = next;
  }
}

function keyOf(node: ChildNode): string | undefined {
  return node instanceof Element ? given.get(node)?.key : undefined;
}

function keyedChildren(parent: Element): ReadonlyMap<string, Element> {
  const keyed = new Map<string, Element>();
  for (const child of parent.children) {
    const key = keyOf(child);
    if (key !== undefined) keyed.set(key, child);
  }
  return keyed;
}

function findNode(
  child: PageNode,
  place: ChildNode | null,
  keyed: ReadonlyMap<string, Element>,
): ChildNode | undefined {
  if (child === null) return place instanceof Comment ? place : undefined;
  if (typeof child === 'string') return place instanceof Text ? place : undefined;
  const { tag, attributes } = child;
  if (attributes.key !== undefined) return keyed.get(attributes.key);
  const isSame = place instanceof Element && place.localName === tag && keyOf(place) === undefined;
  return isSame ? place : undefined;
}

function createNode(child: PageNode): ChildNode {
  if (child === null) return document.createComment('');
  if (typeof child === 'string') return document.createTextNode(child);
  return SVG_TAGS.includes(child.tag)
    ? document.createElementNS(SVG, child.tag)
    : document.createElement(child.tag);
}

function updateElement(element: Element, { attributes, children }: ElementNode): void {
  const before: Attributes = given.get(element) ?? {};
  given.set(element, attributes);
  const names = new Set([...Object.keys(before), ...Object.keys(attributes)]) as Set<keyof Attributes>;
  for (const name of names) {
    if (name !== 'key' && before[name] !== attributes[name]) setAttribute(element, name, attributes[name]);
  }
  patch(element, children);
  // Only now are its options there.
  if (element instanceof HTMLSelectElement && attributes.value !== undefined)
    element.value = attributes.value;
}

function setAttribute(element: Element, name: keyof Attributes, value: Attributes[keyof Attributes]): void {
  if (name.startsWith('on')) Object.assign(element, { [name]: value ?? null });
  else if (name === 'checked' && element instanceof HTMLInputElement) element.checked = value === true;
  else if (name === 'value' && element instanceof HTMLInputElement) element.value = String(value ?? '');
  else if (value === undefined || value === false) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? '' : String(value));
}
