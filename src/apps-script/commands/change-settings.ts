/** Menu: asks for each setting in turn and keeps the answers together. */
import type { Messages } from '../../core/messages';
import { askYesNoCancel, tell } from '../dialogs';
import { readMessages } from '../language-store';
import { readSettings, saveSettings } from '../settings-store';

export function changeSettings(): void {
  const messages = readMessages();
  const { settings: words } = messages;
  const now = readSettings();

  const generate = askYesNoCancel(
    withAnswer(words.blankCard, now.blankCard === 'generate', messages),
    messages,
  );
  if (generate === undefined) return;
  const goOn = askYesNoCancel(
    withAnswer(words.onRowError, now.onRowError === 'continue', messages),
    messages,
  );
  if (goOn === undefined) return;
  saveSettings({ ...now, blankCard: generate ? 'generate' : 'keep', onRowError: goOn ? 'continue' : 'stop' });
  tell(words.saved, messages);
}

function withAnswer(question: string, isYes: boolean, { settings: words }: Messages): string {
  return `${question}\n${words.now(isYes ? words.yes : words.no)}`;
}
