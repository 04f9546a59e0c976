/** Follows a pace from batch to batch. */
import { noteBatch, planBatch, startPace, type BatchReport, type Pace } from '../../src/core/pace';

/** A batch that took 300 ms, all of it answered unless told otherwise. */
export const report = (startMs: number, sent: number, given: Partial<BatchReport> = {}): BatchReport => ({
  startMs,
  endMs: startMs + 300,
  sent,
  throttled: 0,
  unclear: 0,
  ...given,
});

/** Sizes and starts of the batches that follow, each answered as `answer` says. */
export function follow(
  pace: Pace,
  count: number,
  answer: (index: number, size: number, startMs: number) => Partial<BatchReport> = () => ({}),
): string[] {
  let current = pace;
  let nowMs = 0;
  return Array.from({ length: count }, (_, index) => {
    const { size, startAtMs } = planBatch(current, nowMs);
    const told = report(startAtMs, size, answer(index, size, startAtMs));
    current = noteBatch(current, told);
    nowMs = told.endMs;
    return `${size} at ${startAtMs}`;
  });
}

export const free = (maxBatchSize = 400): Pace => startPace(0, { maxBatchSize });
export const told = (perMinute: number, maxBatchSize = 400): Pace =>
  startPace(0, { maxBatchSize, perMinute });
