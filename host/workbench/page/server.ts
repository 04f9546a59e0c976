/** The page's line to the server: questions with one answer each, and a stream of what happens. */
import type { QuestionName, Questions, Reply, ServerEvent } from '../shared/page-protocol';

/** The server said why it does not do something; the message is a sentence for the person. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
}

export interface ServerLine {
  /** This window, to the server. */
  readonly windowId: string;
  ask<Name extends QuestionName>(name: Name, ask: Questions[Name]['ask']): Promise<Questions[Name]['answer']>;
  /** Opens a list in the place of the one that is open. */
  openList(file: File): Promise<void>;
}

export interface ServerLineOptions {
  readonly onEvent: (event: ServerEvent) => void;
  readonly onConnection: (isConnected: boolean) => void;
}

export function openServerLine({ onEvent, onConnection }: ServerLineOptions): ServerLine {
  const windowId = crypto.randomUUID();
  const stream = new EventSource(`/events?window=${windowId}`);
  stream.addEventListener('open', () => {
    onConnection(true);
  });
  // The browser tries again by itself.
  stream.addEventListener('error', () => {
    onConnection(false);
  });
  stream.addEventListener('message', ({ data }: MessageEvent<string>) => {
    onEvent(JSON.parse(data) as ServerEvent);
  });

  return {
    windowId,
    async ask(name, ask) {
      const response = await fetch(`/ask/${name}`, { method: 'POST', body: JSON.stringify(ask) });
      return readReply(response);
    },
    async openList(file) {
      const response = await fetch(`/list?name=${encodeURIComponent(file.name)}`, {
        method: 'PUT',
        body: file,
      });
      await readReply<'start-over'>(response);
    },
  };
}

async function readReply<Name extends QuestionName>(response: Response): Promise<Questions[Name]['answer']> {
  const reply = (await response.json()) as Reply<Name>;
  if (reply.ok) return reply.answer;
  throw new RefusedError(reply.sentence);
}
