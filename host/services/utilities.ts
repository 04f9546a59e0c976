/** `Utilities`: waiting, ids and dates as text. */
import { randomUUID } from 'node:crypto';
import { emulate } from './emulate';
import type { Execution } from './execution';
import { formatDate } from './format-date';
import { wrongArguments } from './messages';
import { isDate } from './script-realm';

/** Google's longest sleep. */
const MAX_SLEEP_MS = 300_000;

export function createUtilities(execution: Execution): GoogleAppsScript.Utilities.Utilities {
  return emulate<GoogleAppsScript.Utilities.Utilities>(execution, 'Utilities', {
    sleep(ms) {
      execution.call('Utilities', 'Utilities.sleep');
      if (!(ms >= 0 && ms <= MAX_SLEEP_MS)) execution.fail({ en: `Invalid argument: ${ms}` });
      execution.platform.clock.sleep(ms);
    },
    getUuid() {
      execution.call('Utilities', 'Utilities.getUuid');
      const { random } = execution.platform;
      return random === undefined ? randomUUID() : drawUuid(random);
    },
    formatDate(date: unknown, timeZone: string, pattern: string) {
      execution.call('Utilities', 'Utilities.formatDate');
      if (!isDate(date))
        return execution.fail(wrongArguments('Utilities.formatDate', [date, timeZone, pattern]));
      const { text, unknown } = formatDate(date.getTime(), timeZone, pattern);
      return unknown.length === 0
        ? text
        : execution.refuse(`Utilities.formatDate with ${unknown.join(', ')}`);
    },
  });
}

/** A version 4 UUID by a chance that can repeat itself. */
function drawUuid(random: () => number): string {
  return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (digit) => {
    const drawn = Math.floor(random() * 16);
    return (digit === 'x' ? drawn : (drawn % 4) + 8).toString(16);
  });
}
