/** What a page of the script and the workbench around it say to each other, window to window. */
import type { RunEnd } from '../../shared/page-protocol';

export type FromScriptPage =
  | {
      readonly kind: 'call';
      readonly callId: number;
      readonly functionName: string;
      readonly args: readonly unknown[];
    }
  | { readonly kind: 'close' }
  | { readonly kind: 'focus-editor' }
  /** Of a dialog. */
  | { readonly kind: 'resize'; readonly widthPx?: number; readonly heightPx?: number };

export interface ToScriptPage {
  readonly kind: 'returned';
  readonly callId: number;
  readonly end: RunEnd;
}
