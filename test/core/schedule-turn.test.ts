import { DEFAULT_ALERTS } from '../../src/core/alerts/alerts';
import type { RunProblem } from '../../src/core/run-end';
import { DEFAULT_GUARD } from '../../src/core/schedule/guard';
import { createSchedule } from '../../src/core/schedule/schedule';
import { noteTurn, problemTurn } from '../../src/core/schedule/turn';

const HOUR_MS = 3_600_000;
const manyHeaders = Array.from({ length: 200 }, (_, index) => `A long header with the number ${index}`);
const manyOthers = Array.from({ length: 10 }, (_, index) => `${'x'.repeat(50)}${index}@example.com`);

it.each<[string, RunProblem[]]>([
  [
    'refused with many words',
    [
      { kind: 'unauthorized', words: manyHeaders.map((text) => ({ text })) },
      { kind: 'forbidden', words: manyHeaders.map((text) => ({ text })) },
    ],
  ],
  [
    'headers that are no table',
    [{ kind: 'sheet-unclear', problems: [{ kind: 'no-email-column', headers: manyHeaders }] }],
  ],
])('a schedule in trouble, %s -> fits into a property of 9 KB for ever', (_, problems) => {
  const alerts = { ...DEFAULT_ALERTS, when: 'every' as const, others: manyOthers };
  const chosen = {
    sheetId: 1,
    sheetName: 'x'.repeat(100),
    rule: { kind: 'weekdays' as const, days: [1, 2, 3, 4, 5], hour: 7 },
    guard: DEFAULT_GUARD,
    alerts,
    owner: 'ana@example.com',
    locale: 'es',
  };
  let schedule = createSchedule(chosen, 0);
  for (let hour = 1; hour < 50; hour += 1) {
    for (const problem of problems) schedule = noteTurn(schedule, problemTurn(problem, hour * HOUR_MS));
  }
  expect(schedule.alertState.waiting.length).toBeGreaterThan(3);
  expect(Buffer.byteLength(JSON.stringify(schedule))).toBeLessThan(9 * 1024);
});
