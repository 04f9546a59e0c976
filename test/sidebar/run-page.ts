/** The page without its elements: state and actions in front of the fake script, in virtual time. */
import { createActions, type PageActions } from '../../src/sidebar/actions/page-actions';
import { createAsk } from '../../src/sidebar/channel/ask';
import { AT_ONCE, atMost } from '../../src/sidebar/channel/at-most';
import { newPage, type PageState } from '../../src/sidebar/state/page-state';
import { reduce } from '../../src/sidebar/state/reduce';
import type { FakeScript } from './fake-script';
import { virtualClock } from './virtual-clock';

export interface RunningPage {
  readonly act: PageActions;
  readonly state: () => PageState;
  readonly pass: (ms: number) => Promise<void>;
  /** The calls so far, with the second at which each began: `20 step`. */
  readonly log: readonly string[];
}

export function runPage(script: FakeScript): RunningPage {
  const clock = virtualClock();
  const log: string[] = [];
  const ask = createAsk({
    callScript: async (request) => {
      const { name } = JSON.parse(request) as { name: string };
      log.push(`${clock.now() / 1000} ${name}`);
      const answer = await script.answer(request);
      if ('value' in answer) return answer.value;
      throw Object.assign(new Error(answer.error.message), { name: answer.error.name });
    },
    wait: clock.wait,
    now: clock.now,
    isOnline: () => true,
    build: 'test',
  });
  let state = newPage('en');
  const act = createActions({
    ask: atMost(AT_ONCE, ask),
    wait: clock.wait,
    state: () => state,
    dispatch: (event) => {
      state = reduce(state, event);
    },
  });
  return { act, state: () => state, pass: clock.pass, log };
}

/** A page on which *Update all* was chosen; steps are held until the test releases them. */
export async function startUpdate(script: FakeScript): Promise<RunningPage> {
  const page = runPage(script);
  await page.act.open();
  script.hold('step');
  void page.act.update();
  await page.pass(0);
  return page;
}

/** A step ends that took so long. */
export async function endStep(page: RunningPage, script: FakeScript, afterMs: number): Promise<void> {
  await page.pass(afterMs);
  script.release('step');
  script.hold('step');
  await page.pass(0);
}
