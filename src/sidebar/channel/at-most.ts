/** Lets so many calls go at a time; the others wait their turn. */
import type { CallArgs, CallName } from '../../core/sidebar/calls';
import type { Answer, Ask } from './ask';

/** Google answers ten calls of a page at once; two leave room for a colleague's, and a step needs one for long. */
export const AT_ONCE = 2;

export function atMost(limit: number, ask: Ask): Ask {
  let running = 0;
  const waiting: (() => void)[] = [];

  return async <Name extends CallName>(name: Name, args: CallArgs<Name>): Promise<Answer<Name>> => {
    if (running >= limit) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await ask(name, args);
    } finally {
      // The turn is handed on, not given back, so that nobody slips in between.
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
