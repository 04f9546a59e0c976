/** How Google's objects, and calls of them, look on their way between the script's thread and the spreadsheet's. */

/** An object of Google's that stands in the other thread. */
export interface RemoteObject {
  readonly ref: number;
  /** What it is, such as `Range`. */
  readonly name: string;
  readonly methods: readonly string[];
  /** Members that are no functions, such as `ButtonSet`. */
  readonly constants: Readonly<Record<string, unknown>>;
}

/** Plain values travel as they are: texts, numbers, dates, lists of lists. */
export type WireResult =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'object'; readonly object: RemoteObject }
  | { readonly kind: 'objects'; readonly objects: readonly RemoteObject[] }
  /** The object that was called, which setters return. */
  | { readonly kind: 'self' }
  | { readonly kind: 'threw'; readonly name: string; readonly message: string };

export type WireArgument =
  | { readonly kind: 'value'; readonly value: unknown }
  /** An object that came over the wire before. */
  | { readonly kind: 'object'; readonly ref: number };

export interface WireCall {
  readonly ref: number;
  readonly method: string;
  readonly args: readonly WireArgument[];
}
