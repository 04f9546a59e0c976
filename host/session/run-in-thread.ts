/** Runs one execution in a thread, served at its desk, until it ends by itself or is killed. */
import { maxDurationOf, type Outcome } from '../services/execution';
import { EXECUTION_TIME, messageText } from '../services/messages';
import type { Desk } from './desk';
import { sumCounts, type ExecutionEnd } from './executions';
import type { ThreadEnd, ThreadOrder } from './protocol';
import type { ScriptThreadPool, ThreadHandlers } from './script-thread-pool';

export interface ThreadRun {
  /** Rejects when the thread broke, which is a bug. */
  readonly end: Promise<ExecutionEnd>;
  /** Ends the thread wherever it is; without effect once the execution is over. */
  kill(): void;
}

export interface ThreadRunOptions {
  readonly pool: ScriptThreadPool;
  readonly desk: Desk;
  readonly order: ThreadOrder;
  /** For what makes the execution wait, and what reaches people. */
  readonly handlers: Omit<ThreadHandlers, 'call'>;
  /** However it ends, before that is told. */
  readonly onOver: () => void;
}

export function runInThread({ pool, desk, order, handlers, onOver }: ThreadRunOptions): ThreadRun {
  const thread = pool.take();
  let isOver = false;
  let kill = (): void => undefined;

  const end = new Promise<ExecutionEnd>((resolve, reject) => {
    const timer = setTimeout(() => {
      kill();
    }, maxDurationOf(order.mode));

    function leave(): void {
      isOver = true;
      clearTimeout(timer);
      onOver();
    }

    kill = () => {
      if (isOver) return;
      leave();
      void thread.terminate();
      const message = messageText(EXECUTION_TIME, order.userLocale);
      resolve({ kind: 'killed', message, counts: desk.counts });
    };
    thread.run(order, { ...handlers, call: (call) => desk.carryOut(call) }).then(
      (threadEnd) => {
        leave();
        pool.giveBack(thread);
        resolve(conclude(threadEnd, desk));
      },
      (error: unknown) => {
        leave();
        reject(error instanceof Error ? error : new Error(String(error)));
      },
    );
  });
  return {
    end,
    kill() {
      kill();
    },
  };
}

/** An error that Google held back until the end takes the place of the result. */
function conclude(end: ThreadEnd, desk: Desk): ExecutionEnd {
  const counts = sumCounts(end.counts, desk.counts);
  const outcome: Outcome =
    end.kind === 'returned' ? { ok: true, result: end.value } : { ok: false, error: end };
  try {
    return { kind: 'returned', value: desk.end(outcome), counts };
  } catch (error: unknown) {
    const { name, message } = error as Error;
    return { kind: 'threw', name, message, counts };
  }
}
