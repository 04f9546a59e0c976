/** Asks whether the account is right although it knows none of the first customers. */
import { DOUBTFUL_ANSWERS } from '../../core/breaker';
import type { Messages } from '../../core/messages';
import { readAccount } from '../connection-store';
import { askYesNo } from '../dialogs';

export function askAboutAccount(messages: Messages): () => boolean {
  return () => {
    const doubt = messages.stopped.allUnknown(readAccount() ?? '', DOUBTFUL_ANSWERS);
    return askYesNo(`${doubt} ${messages.confirm.goOnAnyway}`, messages);
  };
}
