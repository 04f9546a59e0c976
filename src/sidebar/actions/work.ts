/** What every action works with. */
import type { CallArgs, CallName, CallResult } from '../../core/sidebar/calls';
import type { Ask } from '../channel/ask';
import type { PageState, Task } from '../state/page-state';
import type { PageEvent } from '../state/reduce';

export interface Work {
  readonly ask: Ask;
  readonly wait: (delayMs: number) => Promise<void>;
  readonly state: () => PageState;
  readonly dispatch: (event: PageEvent) => void;
}

/** Asks, and lets the page show that it waits and what failed. Undefined where it failed. */
export async function perform<Name extends CallName>(
  { ask, dispatch }: Work,
  task: Task,
  name: Name,
  args: CallArgs<Name>,
): Promise<CallResult<Name> | undefined> {
  dispatch({ kind: 'asked', task });
  const answer = await ask(name, args);
  if (answer.ok) {
    dispatch({ kind: 'answered', task });
    return answer.result;
  }
  dispatch({ kind: 'failed', task, failure: answer.failure });
  return undefined;
}
