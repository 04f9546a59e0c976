/** How fast a run has been of late; plain data, kept between executions. */

/** Rows that were done by a moment. */
export interface ProgressMark {
  readonly ms: number;
  readonly done: number;
}

/** A minute, because servers count requests by the minute. */
const SPAN_MS = 60_000;

/** Nobody has worked on the run in so long a gap: it says nothing about speed. */
const GAP_MS = 90_000;

/** Marks closer than this would only make the record larger. */
const SPACING_MS = 5000;

/** The marks with one more, as far back as they tell the speed of now. */
export function noteProgress(marks: readonly ProgressMark[], mark: ProgressMark): readonly ProgressMark[] {
  const last = marks[marks.length - 1];
  if (last === undefined || mark.ms - last.ms > GAP_MS) return [mark];
  const beforeLast = marks[marks.length - 2];
  const isClose = beforeLast !== undefined && last.ms - beforeLast.ms < SPACING_MS;
  const kept = isClose ? marks.slice(0, -1) : marks;
  // One mark from before the span is kept, so that the whole of it is covered.
  const firstInSpan = kept.findIndex(({ ms }) => mark.ms - ms <= SPAN_MS);
  return [...kept.slice(Math.max(0, firstInSpan - 1)), mark];
}

/** Rows a millisecond; undefined where too little is known. */
export function speedOf(marks: readonly ProgressMark[]): number | undefined {
  const first = marks[0];
  const last = marks[marks.length - 1];
  if (first === undefined || last === undefined || last.done <= first.done || last.ms <= first.ms)
    return undefined;
  return (last.done - first.done) / (last.ms - first.ms);
}
