/** The platform as one execution meets it: whatever waits or reaches outside may be where the execution ends. */
import type { Platform } from '../platform';

/** Does something outside the script; throws instead once the execution is over. */
export type Outside = <Result>(act: () => Result) => Result;

/** The same platform, in which each way out of the script leads through `outside`. */
export function guardPlatform(platform: Platform, outside: Outside): Platform {
  const { clock, sendAll, showDialog, showPage, showToast, log } = platform;
  return {
    ...platform,
    clock: {
      nowMs: () => clock.nowMs(),
      sleep(ms) {
        outside(() => {
          clock.sleep(ms);
        });
      },
    },
    sendAll: (requests) => outside(() => sendAll(requests)),
    showDialog: (dialog) => outside(() => showDialog(dialog)),
    showPage(page) {
      outside(() => {
        showPage(page);
      });
    },
    showToast(message, title) {
      outside(() => {
        showToast(message, title);
      });
    },
    log(level, text) {
      outside(() => {
        log(level, text);
      });
    },
  };
}
