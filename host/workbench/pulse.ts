/** Tells all windows, several times a second, what has changed meanwhile. */
import type { ServerEvent } from './shared/page-protocol';
import type { World } from './world';

export interface Pulse {
  /** Now, rather than with the next beat. */
  beat(): void;
  stop(): void;
}

export interface PulseOptions {
  readonly world: () => World;
  readonly doTriggersFire: () => boolean;
  readonly isAnybodyThere: () => boolean;
  readonly tellAll: (event: ServerEvent) => void;
}

const INTERVAL_MS = 100;

export function startPulse({ world, doTriggersFire, isAnybodyThere, tellAll }: PulseOptions): Pulse {
  let toldTriggers = '';

  function tellTriggers(): void {
    const event = {
      kind: 'triggers',
      triggers: world().triggers.views(),
      doTriggersFire: doTriggersFire(),
    } as const;
    const text = JSON.stringify(event);
    if (text !== toldTriggers) tellAll(event);
    toldTriggers = text;
  }

  function beat(): void {
    if (!isAnybodyThere()) return;
    const { feed, requests, standIn } = world();
    const update = feed.takeUpdate();
    if (update !== undefined) tellAll({ kind: 'sheet', update });
    const taken = requests.takeNew();
    if (taken.length > 0) tellAll({ kind: 'requests', requests: taken });
    if (standIn.takeChanged()) tellAll({ kind: 'customers-changed' });
    tellTriggers();
  }

  const timer = setInterval(() => {
    if (doTriggersFire()) world().triggers.fireDue(Date.now());
    beat();
  }, INTERVAL_MS);
  return {
    beat,
    stop() {
      clearInterval(timer);
    },
  };
}
