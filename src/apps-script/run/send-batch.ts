/** Sends one batch and judges its answers. */
import { classifyReply, type Verdict } from '../../core/reply';
import type { BatchSigns } from '../../core/breaker';
import type { InputColumns } from '../../core/columns';
import { judge, type Judgement } from '../../core/judge';
import type { BatchReport } from '../../core/pace';
import { parseRetryAfter } from '../../core/retry-after';
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
  const requests = tasks.map(({ stage, update }) =>
    stage === 'patch' ? buildPatch(update) : buildRead(update.email),
  );
  const answer = context.client.sendAll(requests);
  if (answer.kind === 'trouble') return answer;

  const nowMs = context.nowMs();
  const { messages } = context;
  const verdicts = answer.replies.map(classifyReply);
  const pauses = answer.replies.flatMap((reply) =>
    typeof reply === 'string' ? [] : (parseRetryAfter(reply.headers['retry-after'], nowMs) ?? []),
  );
  return {
    kind: 'judged',
    judgements: tasks.map((task, index) =>
      judge(task, verdicts[index] ?? NO_VERDICT, { columns, messages, nowMs }),
    ),
    report: {
      sent: tasks.length,
      throttled: count(verdicts, (verdict) => verdict.kind === 'throttled'),
      unclear: count(verdicts, (verdict) => verdict.kind === 'unclear'),
      retryAfterMs: pauses.length === 0 ? undefined : Math.max(...pauses),
    },
    signs: readSigns(verdicts),
  };
}

/** Never used while Google gives a response for each request, as it documents. */
const NO_VERDICT: Verdict = { kind: 'unclear', cause: 'no-connection', words: [] };

function readSigns(verdicts: readonly Verdict[]): BatchSigns {
  const unknown = count(verdicts, (verdict) => verdict.kind === 'rejected' && verdict.status === 404);
  const unclear = count(verdicts, (verdict) => verdict.kind === 'unclear');
  const throttled = count(verdicts, (verdict) => verdict.kind === 'throttled');
  const answered = verdicts.length - unknown - unclear - throttled;
  return { sent: verdicts.length, unknown, unclear, answered };
}

function count<T>(items: readonly T[], test: (item: T) => boolean): number {
  return items.filter(test).length;
}
