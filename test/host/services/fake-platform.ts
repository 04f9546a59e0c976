/** A platform with a virtual clock, on which tests put people's answers, edits, faults and kills. */
import type {
  DialogAnswer,
  DialogRequest,
  HttpReply,
  HttpRequest,
  PageRequest,
  Platform,
  ServiceName,
} from '../../../host/platform';

export interface FakePlatform extends Platform {
  readonly sent: HttpRequest[];
  readonly dialogs: DialogRequest[];
  readonly pages: PageRequest[];
  readonly toasts: string[];
  readonly lines: string[];
  readonly calls: string[];
  /** Does something before the next call of a method, as people do while a script runs. */
  meanwhile(method: string, act: () => void): void;
  /** Answers each request from now on. */
  answer(reply: (request: HttpRequest, index: number) => HttpReply): void;
  /** Answers the dialogs to come, one after another. */
  willAnswer(...answers: Partial<DialogAnswer>[]): void;
  /** Happens while the script sleeps or waits. */
  duringSleep(act: () => void): void;
  passMs(ms: number): void;
}

export interface FakeOptions {
  readonly userLocale?: string;
  readonly userEmail?: string;
  readonly startMs?: number;
}

export function ok(body = '{}', status = 200, headers: Record<string, string | string[]> = {}): HttpReply {
  return { ok: true, status, headers, body };
}

export function createFakePlatform(options: FakeOptions = {}): FakePlatform {
  const { userLocale = 'en', userEmail = 'ana@example.com', startMs = Date.UTC(2026, 8, 1, 10) } = options;
  let nowMs = startMs;
  let reply: (request: HttpRequest, index: number) => HttpReply = () => ok();
  const answers: Partial<DialogAnswer>[] = [];
  const events: { method: string; act: () => void }[] = [];
  const sleepers: (() => void)[] = [];
  const sent: HttpRequest[] = [];
  const dialogs: DialogRequest[] = [];
  const pages: PageRequest[] = [];
  const toasts: string[] = [];
  const lines: string[] = [];
  const calls: string[] = [];
  return {
    sent,
    dialogs,
    pages,
    toasts,
    lines,
    calls,
    clock: {
      nowMs: () => nowMs,
      sleep(ms) {
        nowMs += ms;
        sleepers.shift()?.();
      },
    },
    sendAll(requests) {
      sent.push(...requests);
      return requests.map(reply);
    },
    showDialog(dialog) {
      dialogs.push(dialog);
      return { button: 'OK', text: '', ...answers.shift() };
    },
    showPage: (page) => pages.push(page),
    showToast: (message) => toasts.push(message),
    log: (level, text) => lines.push(`${level}: ${text}`),
    userLocale,
    userEmail,
    beforeCall(_service: ServiceName, method: string) {
      calls.push(method);
      const due = events.findIndex((event) => event.method === method);
      if (due !== -1) events.splice(due, 1)[0]?.act();
    },
    meanwhile: (method, act) => events.push({ method, act }),
    answer(next) {
      reply = next;
    },
    willAnswer: (...next) => answers.push(...next),
    duringSleep: (act) => sleepers.push(act),
    passMs(ms) {
      nowMs += ms;
    },
  };
}
