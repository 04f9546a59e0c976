/** Tells all windows, several times a second, what has changed meanwhile. */
import type { GoogleView, ServerEvent } from './shared/page-protocol';
import type { World } from './world';

export interface Pulse {
  /** Now, rather than with the next beat. */
  beat(): void;
  stop(): void;
}

export interface PulseOptions {
  readonly world: () => World;
  readonly google: () => GoogleView;
  readonly tellAll: (event: ServerEvent) => void;
}

const INTERVAL_MS = 100;

export function startPulse({ world, google, tellAll }: PulseOptions): Pulse {
  let toldGoogle = '';
  let toldMails = 0;

  function tellGoogle(): void {
    const view = google();
    const text = JSON.stringify(view);
    if (text !== toldGoogle) tellAll({ kind: 'google', google: view });
    toldGoogle = text;
  }

  function tellMails(): void {
    const { mails } = world().store;
    if (mails.length > toldMails) tellAll({ kind: 'mails', mails: mails.slice(toldMails).reverse() });
    // Fewer, when another list was opened.
    toldMails = mails.length;
  }

  function beat(): void {
    const { feed, requests, standIn } = world();
    const update = feed.takeUpdate();
    if (update !== undefined) tellAll({ kind: 'sheet', update });
    const taken = requests.takeNew();
    if (taken.length > 0) tellAll({ kind: 'requests', requests: taken });
    if (standIn.takeChanged()) tellAll({ kind: 'customers-changed' });
    tellGoogle();
    tellMails();
  }

  const timer = setInterval(() => {
    if (google().doTriggersFire) world().triggers.fireDue();
    beat();
  }, INTERVAL_MS);
  return {
    beat,
    stop() {
      clearInterval(timer);
    },
  };
}
