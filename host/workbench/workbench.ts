/** The workbench behind its server: the list that is open, the windows that show it, and what people do there. */
import { DEMO_ACCOUNT, DEMO_TOKEN } from '../customer-api/customer-api';
import { ATTRIBUTE_NAMES } from '../customer-api/description';
import type { ExecutionEnd } from '../session/executions';
import { createWorkbenchClock } from './clock';
import { countRequests, REQUESTS_PER_DAY, viewAccount } from './google-side';
import { saveFile, type OpenFile } from './open-file';
import { startPulse } from './pulse';
import type { GoogleView, Person, QuestionName, Questions, WorkbenchState } from './shared/page-protocol';
import { openShelf } from './shelf';
import { toRunEnd } from './to-run-end';
import { createWindows, type SendEvent } from './windows';
import type { WorldOptions } from './world';

/** One answer for each question that a page may ask. */
export type Answers = {
  readonly [Name in QuestionName]: (
    ask: Questions[Name]['ask'],
  ) => Questions[Name]['answer'] | Promise<Questions[Name]['answer']>;
};

export interface Workbench {
  readonly answers: Answers;
  /** A window can be told something from now on; the returned function ends that. */
  connect(windowId: string, send: SendEvent): () => void;
  /** @throws SheetFileError with one plain sentence when the bytes are no list. */
  openList(name: string, bytes: Uint8Array): Promise<void>;
  /** @throws SheetFileError with one plain sentence when it does not fit into such a file. */
  saveList(kind: 'csv' | 'xlsx'): Promise<{ readonly name: string; readonly bytes: Uint8Array | string }>;
  scriptPage(pageId: string): string | undefined;
  close(): Promise<void>;
}

/** Who may sit at a window: colleagues, each with properties and a language of their own. */
const PEOPLE = ['ana@example.com', 'ben@example.com'];

const MINUTE_MS = 60_000;

type Setup = Pick<WorldOptions, 'projectRoot' | 'locale' | 'timeZone' | 'scopes' | 'log'>;

/** `first` is the list to begin with; the sample list unless given. */
export async function openWorkbench(first: OpenFile | undefined, setup: Setup): Promise<Workbench> {
  const windows = createWindows();
  const clock = createWorkbenchClock();
  let doTriggersFire = true;
  const tellState = (send: SendEvent, isNewList: boolean): void => {
    send({ kind: 'state', state: currentState(), isNewList });
  };
  const shelf = await openShelf(
    first,
    {
      ...setup,
      clock,
      languageOf: windows.languageOf,
      onExecutions: () => {
        windows.tellAll({ kind: 'executions', executions: shelf.world().session.executions() });
      },
    },
    () => {
      tellState(windows.tellAll, true);
    },
  );
  const pulse = startPulse({
    world: () => shelf.world(),
    google: currentGoogle,
    tellAll: windows.tellAll,
  });

  function currentGoogle(): GoogleView {
    const { store, triggers } = shelf.world();
    return {
      triggers: triggers.views(),
      doTriggersFire,
      aheadMs: clock.aheadMs(),
      scopes: setup.scopes,
      requestsPerDay: REQUESTS_PER_DAY,
      accounts: PEOPLE.map((email) => viewAccount(store, setup.scopes, email)),
    };
  }

  function currentState(): WorkbenchState {
    const { file, standIn, session, requests, store } = shelf.world();
    return {
      fileName: file.name,
      people: PEOPLE,
      account: DEMO_ACCOUNT,
      token: DEMO_TOKEN,
      faults: standIn.faults(),
      attributes: ATTRIBUTE_NAMES,
      executions: session.executions(),
      google: currentGoogle(),
      requests: requests.latest(),
      mails: store.mails.toReversed(),
    };
  }

  function runAt(
    windowId: string,
    call: { functionName: string; mode: 'menu' | 'client' | 'onOpen'; args: readonly unknown[] },
    person: Person,
  ): Promise<ExecutionEnd | undefined> {
    const { email: userEmail, language: userLocale } = person;
    return shelf.world().run({ ...call, userEmail, userLocale, window: windows.windowOf(windowId) });
  }

  const answers: Answers = {
    open({ windowId, person }) {
      windows.setPerson(windowId, person);
      void runAt(windowId, { functionName: 'onOpen', mode: 'onOpen', args: [] }, person);
      return null;
    },
    snapshot: () => shelf.world().feed.snapshot(),
    edit(request) {
      shelf.world().feed.applyEdit(request);
      pulse.beat();
      return null;
    },
    run({ windowId, runId, ...call }) {
      const person = windows.personAt(windowId);
      if (person === undefined) throw new RangeError('This window has not been opened by anybody.');
      void runAt(windowId, call, person).then((end) => {
        // What it wrote comes before the news that it has ended.
        pulse.beat();
        windows.tell(windowId, { kind: 'run-ended', runId, end: toRunEnd(end) });
      });
      return null;
    },
    answer({ dialogId, answer }) {
      windows.answerDialog(dialogId, answer);
      return null;
    },
    kill({ executionId }) {
      shelf.world().session.kill(executionId);
      return null;
    },
    fire({ triggerId }) {
      shelf.world().triggers.fire(triggerId);
      return null;
    },
    grant({ email, scopes }) {
      shelf.world().store.grantedScopes[email] = scopes;
      pulse.beat();
      return null;
    },
    'count-requests'({ email, used }) {
      countRequests(shelf.world().store, email, used, clock.nowMs());
      pulse.beat();
      return null;
    },
    'let-triggers-fire'({ isOn }) {
      doTriggersFire = isOn;
      pulse.beat();
      return null;
    },
    'let-pass'({ minutes }) {
      clock.letPass(minutes * MINUTE_MS);
      pulse.beat();
      return null;
    },
    'set-faults'(changes) {
      const { standIn } = shelf.world();
      standIn.setFaults(changes);
      windows.tellAll({ kind: 'faults', faults: standIn.faults() });
      return null;
    },
    customers: ({ search, limit }) => shelf.world().standIn.findCustomers(search, limit),
    async 'start-over'() {
      clock.reset();
      await shelf.startOver();
      return null;
    },
  };

  return {
    answers,
    connect(windowId, send) {
      // What the others are about to be told is in the state already.
      pulse.beat();
      const disconnect = windows.connect(windowId, send);
      tellState(send, false);
      return disconnect;
    },
    openList: (name, bytes) => shelf.open(name, bytes),
    async saveList(kind) {
      const { file, workbook } = shelf.world();
      const name = `${file.name.replace(/\.[^.]*$/, '')}.${kind}`;
      return { name, bytes: await saveFile(kind, file, workbook) };
    },
    scriptPage: windows.scriptPage,
    async close() {
      pulse.stop();
      await shelf.close();
    },
  };
}
