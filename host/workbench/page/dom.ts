/** Makes elements: everything that comes from cells, scripts or servers enters as text. */

type Child = Node | string | null | false;

type Attributes<Tag extends keyof HTMLElementTagNameMap> = {
  readonly [
    Key in Exclude<keyof HTMLElementTagNameMap[Tag], 'attributes' | 'on'>
  ]?: HTMLElementTagNameMap[Tag][Key];
} & {
  /** Set as they are written, such as `aria-label`. */
  readonly attributes?: Readonly<Record<string, string>>;
  readonly on?: {
    readonly [Type in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Type]) => void;
  };
};

/** @example h('button', { type: 'button', on: { click: save } }, 'Save') */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  { attributes = {}, on = {}, ...properties }: Attributes<Tag> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  Object.assign(element, properties);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  for (const [type, listener] of Object.entries(on)) {
    element.addEventListener(type, listener as EventListener);
  }
  element.append(...children.filter((child) => child !== null && child !== false));
  return element;
}

/** A button that looks like nothing else unless a class says so. */
export function button(
  label: string,
  onClick: () => void,
  properties: { readonly className?: string; readonly title?: string; readonly disabled?: boolean } = {},
): HTMLButtonElement {
  return h('button', { type: 'button', ...properties, on: { click: onClick } }, label);
}

/** A part of the page that is made anew as a whole. */
export function replaceContent(element: Element, ...children: readonly Child[]): void {
  element.replaceChildren(...children.filter((child) => child !== null && child !== false));
}
