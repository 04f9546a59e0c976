/** Sends one batch and judges its answers. */
import { classifyReply, type Verdict } from '../../core/reply';
import type { BatchSigns } from '../../core/breaker';
import type { InputColumns } from '../../core/columns';
import { judge, type Judgement } from '../../core/judge';
import type { BatchReport } from '../../core/pace';
import { readRateSigns, type RateSigns } from '../../core/retry-after';
import type { Task } from '../../core/task';
import { buildPatch, buildRead } from '../../core/update-request';
import type { BatchAnswer } from '../api-client';
import type { RunContext } from './run-context';

export type BatchEnd =
  | {
      readonly kind: 'judged';
      /** In the order of the tasks. */
      readonly judgements: readonly Judgement[];
      readonly report: BatchReport;
      readonly signs: BatchSigns;
    }
  | Extract<BatchAnswer, { kind: 'trouble' }>;

export function sendBatch(tasks: readonly Task[], columns: InputColumns, context: RunContext): BatchEnd {
  const startMs = context.nowMs();
  const requests = tasks.map(({ stage, update }) =>
    stage === 'patch' ? buildPatch(update) : buildRead(update.email),
  );
  const answer = context.client.sendAll(requests);
  if (answer.kind === 'trouble') return answer;

  const nowMs = context.nowMs();
  const { messages } = context;
  const verdicts = answer.replies.map(classifyReply);
  const signs = answer.replies.map((reply) =>
    typeof reply === 'string' ? NO_SIGNS : readRateSigns(reply.headers, nowMs),
  );
  return {
    kind: 'judged',
    judgements: tasks.map((task, index) =>
      judge(task, verdicts[index] ?? NO_VERDICT, { columns, messages, nowMs }),
    ),
    report: {
      startMs,
      endMs: nowMs,
      sent: tasks.length,
      throttled: count(verdicts, (verdict) => verdict.kind === 'throttled'),
      unclear: count(verdicts, (verdict) => verdict.kind === 'unclear'),
      retryAfterMs: pick(signs, (sign) => sign.retryAfterMs, Math.max),
      remaining: pick(signs, (sign) => sign.remaining, Math.min),
      limit: pick(signs, (sign) => sign.limit, Math.min),
    },
    signs: readSigns(tasks, verdicts),
  };
}

/** Never used while Google gives a response for each request, as it documents. */
const NO_VERDICT: Verdict = { kind: 'unclear', cause: 'no-connection', words: [] };

const NO_SIGNS: RateSigns = { retryAfterMs: undefined, remaining: undefined, limit: undefined };

/** The most careful reading of all replies. */
function pick(
  signs: readonly RateSigns[],
  read: (sign: RateSigns) => number | undefined,
  choose: (...numbers: number[]) => number,
): number | undefined {
  const numbers = signs.flatMap((sign) => read(sign) ?? []);
  return numbers.length === 0 ? undefined : choose(...numbers);
}

function readSigns(tasks: readonly Task[], verdicts: readonly Verdict[]): BatchSigns {
  const unknown = count(verdicts, (verdict) => verdict.kind === 'rejected' && verdict.status === 404);
  const unclear = count(verdicts, (verdict) => verdict.kind === 'unclear');
  const throttled = count(verdicts, (verdict) => verdict.kind === 'throttled');
  const answered = verdicts.length - unknown - unclear - throttled;
  const fresh = count(tasks, ({ stage, attempts }) => stage === 'patch' && attempts === 0);
  return { sent: verdicts.length, fresh, unknown, unclear, answered };
}

function count<T>(items: readonly T[], test: (item: T) => boolean): number {
  return items.filter(test).length;
}
