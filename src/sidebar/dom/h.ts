/** Describes elements as plain data; patch.ts makes the page match it. */
import type { Words } from '../words';

/** What an element may be given. Text that people read or hear is `Words`, the rest is for the machine. */
export interface Attributes {
  /** Tells siblings apart where they come and go. */
  readonly key?: string;
  readonly class?: string;
  readonly id?: string;
  readonly for?: string;
  readonly href?: string;
  readonly target?: '_blank';
  readonly rel?: 'noopener';
  readonly type?: string;
  readonly name?: string;
  /** Of a select it is kept; of an input it is where a person starts. */
  readonly value?: string;
  readonly max?: string;
  readonly min?: string;
  readonly role?: string;
  readonly tabindex?: string;
  readonly autocomplete?: string;
  readonly inputmode?: string;
  readonly spellcheck?: string;
  readonly maxlength?: string;
  readonly checked?: boolean;
  readonly selected?: boolean;
  readonly disabled?: boolean;
  readonly required?: boolean;
  readonly hidden?: boolean;
  readonly open?: boolean;
  readonly novalidate?: boolean;
  readonly placeholder?: Words;
  readonly 'aria-label'?: Words;
  readonly 'aria-valuetext'?: Words;
  readonly 'aria-labelledby'?: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-controls'?: string;
  readonly 'aria-expanded'?: 'true' | 'false';
  readonly 'aria-busy'?: 'true' | 'false';
  readonly 'aria-live'?: 'polite';
  readonly 'aria-atomic'?: 'true';
  readonly 'aria-hidden'?: 'true';
  readonly 'aria-disabled'?: 'true';
  readonly 'aria-invalid'?: 'true' | 'false';
  readonly viewBox?: string;
  readonly d?: string;
  readonly onclick?: () => void;
  readonly onchange?: (event: Event) => void;
  readonly onsubmit?: (event: Event) => void;
}

export interface ElementNode {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly children: readonly PageNode[];
}

/** `null` holds the place of something that is not shown now, so that what follows keeps its own. */
export type PageNode = ElementNode | Words | null;

export type Child = PageNode | false | undefined | readonly Child[];

export function h(tag: string, attributes: Attributes = {}, ...children: readonly Child[]): ElementNode {
  return { tag, attributes, children: children.flatMap(flatten) };
}

function flatten(child: Child): readonly PageNode[] {
  if (child === false || child === undefined) return [null];
  return isList(child) ? child.flatMap(flatten) : [child];
}

function isList(child: Child): child is readonly Child[] {
  return Array.isArray(child);
}
