/** A workbench without a browser: windows that remember what they are told, and people who ask for things in them. */
import path from 'node:path';
import { readScript } from '../../../host/read-script';
import { openFile } from '../../../host/workbench/open-file';
import type {
  Person,
  QuestionName,
  Questions,
  RunEnd,
  ServerEvent,
  WorkbenchState,
} from '../../../host/workbench/shared/page-protocol';
import { openWorkbench, type Workbench } from '../../../host/workbench/workbench';

type Kind = ServerEvent['kind'];
type EventOf<Name extends Kind> = Extract<ServerEvent, { kind: Name }>;

export interface BenchWindow {
  readonly events: ServerEvent[];
  /** The next event of a kind that nobody has waited for yet. */
  readonly next: <Name extends Kind>(kind: Name) => Promise<EventOf<Name>>;
  readonly open: (person?: Partial<Person>) => void;
  /** Starts a function; the promise is its end. */
  readonly run: (functionName: string, mode: 'menu' | 'client', ...args: unknown[]) => Promise<RunEnd>;
  readonly close: () => void;
}

export interface Bench {
  readonly workbench: Workbench;
  readonly openWindow: () => BenchWindow;
  readonly ask: <Name extends QuestionName>(
    name: Name,
    ask: Questions[Name]['ask'],
  ) => Promise<Questions[Name]['answer']>;
  /** What a window that opens now is told. */
  readonly state: () => WorkbenchState;
  /** As Google does: the execution of a function that runs now. */
  readonly kill: (functionName: string) => Promise<void>;
  /** What the first sheet shows. */
  readonly cells: () => Promise<string[][]>;
}

const opened: Workbench[] = [];

/** To be called after each test. */
export async function closeBenches(): Promise<void> {
  await Promise.all(opened.splice(0).map((workbench) => workbench.close()));
}

/** On the sample list unless a CSV is given. */
export async function openBench(csv?: string, locale: 'en' | 'es' = 'en'): Promise<Bench> {
  const list = csv === undefined ? undefined : await openFile('list.csv', Buffer.from(csv), locale);
  const workbench = await openWorkbench(list, {
    projectRoot: path.resolve('.'),
    scopes: readScript('dist').scopes,
    locale,
    timeZone: 'Europe/Madrid',
    log: () => undefined,
  });
  opened.push(workbench);
  const ask: Bench['ask'] = async (name, question) => {
    const answer = workbench.answers[name] as (given: typeof question) => unknown;
    return (await answer(question)) as never;
  };
  function state(): WorkbenchState {
    const states: WorkbenchState[] = [];
    workbench.connect('somebody', (event) => {
      if (event.kind === 'state') states.push(event.state);
    })();
    const [first] = states;
    if (first === undefined) throw new Error('The window was not told the state.');
    return first;
  }

  return {
    workbench,
    ask,
    openWindow: () => openWindow(workbench, ask),
    state,
    async kill(functionName) {
      const execution = state().executions.find((one) => one.functionName === functionName);
      await ask('kill', { executionId: execution?.id ?? '' });
    },
    async cells() {
      const [sheet] = (await ask('snapshot', null)).sheets;
      const rows = (sheet?.rows ?? []).map((row) => row.map((cell) => cell?.shown ?? cell?.input ?? ''));
      return rows.slice(0, rows.findLastIndex((row) => row.some((text) => text !== '')) + 1);
    },
  };
}

let windowCount = 0;

function openWindow(workbench: Workbench, ask: Bench['ask']): BenchWindow {
  windowCount += 1;
  const windowId = `window ${windowCount}`;
  const events: ServerEvent[] = [];
  const unseen: ServerEvent[] = [];
  const waiting: { readonly kind: Kind; readonly resolve: (event: never) => void }[] = [];
  const close = workbench.connect(windowId, (event) => {
    events.push(event);
    const index = waiting.findIndex(({ kind }) => kind === event.kind);
    if (index === -1) unseen.push(event);
    else waiting.splice(index, 1)[0]?.resolve(event as never);
  });
  const next: BenchWindow['next'] = (kind) =>
    new Promise((resolve) => {
      const index = unseen.findIndex((event) => event.kind === kind);
      if (index === -1) waiting.push({ kind, resolve });
      else resolve(unseen.splice(index, 1)[0] as never);
    });
  return {
    events,
    next,
    close,
    open(person) {
      void ask('open', { windowId, person: { email: 'ana@example.com', language: 'en', ...person } });
    },
    async run(functionName, mode, ...args) {
      const runId = `${functionName} of ${windowId}`;
      await ask('run', { windowId, runId, functionName, mode, args });
      let ended = await next('run-ended');
      while (ended.runId !== runId) ended = await next('run-ended');
      return ended.end;
    },
  };
}
