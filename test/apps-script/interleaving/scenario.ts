/** What may happen while runs are on: lists, faults, and what people and Google do after how many calls. */
import fc from 'fast-check';
import type { Faults } from '../../../host/customer-api/faults';
import { STATUS_HEADERS } from '../../../src/core/status-columns';

export const HEADERS = ['Email', 'Name', 'Points', 'Card'];

export type Edit =
  | { readonly kind: 'sort'; readonly column: number; readonly isAscending: boolean }
  | { readonly kind: 'insert'; readonly at: number }
  | { readonly kind: 'delete'; readonly at: number }
  | { readonly kind: 'rename'; readonly at: number; readonly name: string }
  | { readonly kind: 'readdress'; readonly at: number; readonly email: string }
  | { readonly kind: 'copy'; readonly at: number }
  | { readonly kind: 'move-column'; readonly from: number; readonly before: number }
  | { readonly kind: 'insert-column'; readonly at: number }
  | { readonly kind: 'hide'; readonly at: number }
  | { readonly kind: 'filter'; readonly at: number }
  | { readonly kind: 'rename-sheet' }
  | { readonly kind: 'add-tab' };

/** What keeps a run from going on. */
export type Obstacle =
  | { readonly kind: 'rename-header'; readonly header: string }
  | { readonly kind: 'delete-column'; readonly header: string }
  /** The whole sheet where no range is named. */
  | { readonly kind: 'protect'; readonly range: string | undefined }
  | { readonly kind: 'delete-sheet' };

export type Event = Edit | Obstacle | { readonly kind: 'kill' };

export function isObstacle(event: Edit | Obstacle): event is Obstacle {
  return OBSTACLES.has(event.kind);
}

export const OBSTACLES: ReadonlySet<Event['kind']> = new Set<Obstacle['kind']>([
  'rename-header',
  'delete-column',
  'protect',
  'delete-sheet',
]);

export interface Scenario {
  readonly rows: readonly { readonly points: string; readonly asksForCard: boolean }[];
  /** So large that not all of it is read before each write. */
  readonly isLarge: boolean;
  readonly faults: Partial<Faults>;
  readonly script: readonly Step[];
}

/** What happens after how many further service calls: at once, or just before the next one that writes values. */
export interface Step {
  readonly afterCalls: number;
  readonly isBeforeWrite: boolean;
  readonly event: Event;
}

const at = fc.nat(14);

const record = <Kind extends string, Rest extends object>(
  kind: Kind,
  rest: { [Key in keyof Rest]: fc.Arbitrary<Rest[Key]> },
): fc.Arbitrary<{ kind: Kind } & Rest> =>
  fc.record({ kind: fc.constant(kind), ...rest }) as unknown as fc.Arbitrary<{ kind: Kind } & Rest>;

const event: fc.Arbitrary<Edit | { readonly kind: 'kill' }> = fc.oneof(
  {
    weight: 4,
    arbitrary: record('sort', { column: fc.integer({ min: 1, max: 3 }), isAscending: fc.boolean() }),
  },
  { weight: 4, arbitrary: record('insert', { at }) },
  { weight: 3, arbitrary: record('delete', { at }) },
  { weight: 3, arbitrary: record('rename', { at, name: fc.stringMatching(/^[A-Z][a-z]{2,5}$/) }) },
  {
    weight: 1,
    arbitrary: record('readdress', {
      at,
      email: fc.constantFrom('n0@example.com', 'n1@example.com', 'c0@example.com'),
    }),
  },
  { weight: 1, arbitrary: record('copy', { at }) },
  {
    weight: 1,
    arbitrary: record('move-column', {
      from: fc.integer({ min: 1, max: 14 }),
      before: fc.integer({ min: 1, max: 15 }),
    }),
  },
  { weight: 1, arbitrary: record('insert-column', { at: fc.integer({ min: 1, max: 14 }) }) },
  { weight: 1, arbitrary: record('hide', { at }) },
  { weight: 1, arbitrary: record('filter', { at }) },
  { weight: 1, arbitrary: record('rename-sheet', {}) },
  { weight: 1, arbitrary: record('add-tab', {}) },
  { weight: 2, arbitrary: record('kill', {}) },
);

const header = fc.constantFrom(...HEADERS, ...Object.values(STATUS_HEADERS));

const obstacle: fc.Arbitrary<Obstacle> = fc.oneof(
  { weight: 3, arbitrary: record('rename-header', { header }) },
  { weight: 3, arbitrary: record('delete-column', { header }) },
  {
    weight: 3,
    arbitrary: record('protect', { range: fc.constantFrom(undefined, 'A:A', 'E:E', 'F:H', '3:4') }),
  },
  { weight: 1, arbitrary: record('delete-sheet', {}) },
);

const step: fc.Arbitrary<Step> = fc.record({
  afterCalls: fc.nat(6),
  isBeforeWrite: fc.constantFrom(false, false, true),
  // Few, so that most runs go on to their end.
  event: fc.oneof({ weight: 40, arbitrary: event }, { weight: 1, arbitrary: obstacle }),
});

/** A column is moved just before a write, and back to the very same place just after it. */
const briefMove: fc.Arbitrary<readonly Step[]> = fc
  .record({
    afterCalls: fc.nat(6),
    from: fc.integer({ min: 1, max: 14 }),
    before: fc.integer({ min: 1, max: 15 }),
    callsBetween: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ afterCalls, from, before, callsBetween }) => [
    { afterCalls, isBeforeWrite: true, event: { kind: 'move-column', from, before } },
    {
      afterCalls: callsBetween,
      isBeforeWrite: false,
      event:
        before > from
          ? { kind: 'move-column', from: before - 1, before: from }
          : { kind: 'move-column', from: before, before: from + 1 },
    },
  ]);

const steps = fc.oneof(
  { weight: 30, arbitrary: step.map((one) => [one]) },
  { weight: 1, arbitrary: briefMove },
);

export const scenario: fc.Arbitrary<Scenario> = fc.record({
  rows: fc.array(fc.record({ points: fc.constantFrom('5', '70', '', 'ten'), asksForCard: fc.boolean() }), {
    minLength: 2,
    maxLength: 12,
  }),
  isLarge: fc.constantFrom(false, false, false, true),
  faults: fc.record({
    errorShare: fc.constantFrom(0, 0, 0.3),
    dropShare: fc.constantFrom(0, 0, 0.2),
    ratePerMinute: fc.constantFrom(null, null, 7),
    noContent: fc.constantFrom(false, false, true),
    latencyMs: fc.constantFrom(0, 400),
  }),
  script: fc.array(steps, { maxLength: 14 }).map((script) => script.flat()),
});
