/** What the emulated Google services stand on: clock, HTTP, people and a place where outside events come in. */

/** Time as the script sees it: real on a laptop, virtual in simulations. */
export interface Clock {
  nowMs(): number;
  /** Blocks the script. */
  sleep(ms: number): void;
}

export interface HttpRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  readonly followRedirects: boolean;
  readonly timeoutMs: number;
}

/** A reply of any status, or the reason why there was none. */
export type HttpReply =
  | {
      readonly ok: true;
      readonly status: number;
      readonly headers: Readonly<Record<string, string | string[]>>;
      readonly body: string;
    }
  | { readonly ok: false; readonly reason: 'address' | 'dns' | 'timeout' };

/** Sends all requests at once and blocks until each has its reply, in request order. */
export type SendAll = (requests: readonly HttpRequest[]) => HttpReply[];

export interface DialogRequest {
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly text: string;
  readonly buttons: 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL';
}

export interface DialogAnswer {
  readonly button: 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';
  readonly text: string;
}

/** A page of the script, in the sidebar or in a dialog of its own; the script does not wait for it. */
export interface PageRequest {
  readonly kind: 'sidebar' | 'modal' | 'modeless';
  readonly title: string;
  readonly html: string;
  /** Of a dialog; null where the script gave none. A sidebar is 300 pixels wide whatever is asked for. */
  readonly widthPx: number | null;
  readonly heightPx: number | null;
}

/** The service a call goes to, for counting and for the latency model. */
export type ServiceName =
  | 'SpreadsheetApp'
  | 'UrlFetchApp'
  | 'PropertiesService'
  | 'LockService'
  | 'ScriptApp'
  | 'Utilities'
  | 'Session'
  | 'MailApp'
  | 'Ui';

/** Everything outside the script that the emulated services need. */
export interface Platform {
  readonly clock: Clock;
  readonly sendAll: SendAll;
  /** Shows a dialog to the person and blocks until it is answered. */
  readonly showDialog: (dialog: DialogRequest) => DialogAnswer;
  readonly showPage: (page: PageRequest) => void;
  readonly showToast: (message: string, title: string) => void;
  readonly log: (level: 'log' | 'info' | 'warn' | 'error', text: string) => void;
  /** The person's language, for example `es` or `en_GB`. */
  readonly userLocale: string;
  readonly userEmail: string;
  /**
   * Called before each call of a service: what people do meanwhile is taken in here, time may pass, and the
   * execution may be killed (by throwing; the script host then lets no further call through). `cells` is how many
   * cells the call reads or writes, where it does.
   */
  readonly beforeCall: (service: ServiceName, method: string, cells?: number) => void;
  /** Chance as the script meets it in `Math.random` and `Utilities.getUuid`; real unless given. */
  readonly random?: () => number;
}
