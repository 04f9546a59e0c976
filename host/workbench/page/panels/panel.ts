/** What a part of the drawer is to the drawer. */
export interface Panel {
  readonly element: HTMLElement;
  /** It has come into view. */
  show?(): void;
}
