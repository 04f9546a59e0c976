/** Dialogs in the person's language; they exist only where a person started the script. */
import type { Messages } from '../core/messages';

export function tell(text: string, messages: Messages): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(messages.menu.title, text, ui.ButtonSet.OK);
}

/** True for yes; closing the dialog is no. */
export function askYesNo(text: string, messages: Messages): boolean {
  const ui = SpreadsheetApp.getUi();
  return ui.alert(messages.menu.title, text, ui.ButtonSet.YES_NO) === ui.Button.YES;
}

/** Yes, no, or undefined where the person gave up. */
export function askYesNoCancel(text: string, messages: Messages): boolean | undefined {
  const ui = SpreadsheetApp.getUi();
  const button = ui.alert(messages.menu.title, text, ui.ButtonSet.YES_NO_CANCEL);
  if (button === ui.Button.YES) return true;
  return button === ui.Button.NO ? false : undefined;
}

/** What the person typed; undefined where they gave up. */
export function askText(title: string, text: string): string | undefined {
  const ui = SpreadsheetApp.getUi();
  const response = ui.prompt(title, text, ui.ButtonSet.OK_CANCEL);
  return response.getSelectedButton() === ui.Button.OK ? response.getResponseText() : undefined;
}
