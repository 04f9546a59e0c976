/** Sends edits one after the other, so that the workbook gets them in the order in which they were made. */
import type { EditRequest } from '../../shared/person-edit';

export interface EditQueue {
  push(request: EditRequest): void;
}

/** `send` may answer at once, or with a promise that is waited for before the next edit leaves. */
export function createEditQueue(
  send: (request: EditRequest) => Promise<unknown> | undefined,
  onFailed: (request: EditRequest) => void,
): EditQueue {
  const waiting: EditRequest[] = [];
  let isBusy = false;

  function sendNext(): void {
    while (!isBusy) {
      const request = waiting.shift();
      if (request === undefined) return;
      const sending = send(request);
      if (sending === undefined) continue;
      isBusy = true;
      void sending
        .catch(() => {
          onFailed(request);
        })
        .finally(() => {
          isBusy = false;
          sendNext();
        });
    }
  }

  return {
    push(request) {
      // Of several selections on their way only the last one matters.
      if (request.edit.kind === 'select' && waiting.at(-1)?.edit.kind === 'select') waiting.pop();
      waiting.push(request);
      sendNext();
    },
  };
}
