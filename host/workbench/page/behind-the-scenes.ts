/** What is behind the scenes: the stand-in for Omniwallet, and Google's side of the script. */
import type { ExecutionInfo } from '../../session/executions';
import type { Person, ServerEvent, WorkbenchState } from '../shared/page-protocol';
import { createDrawer } from './drawer';
import { createCustomersPanel } from './panels/customers';
import { createGooglePanel } from './panels/google';
import { createMailPanel } from './panels/mail';
import { createRequestsPanel } from './panels/requests';
import { countDisturbances, createSwitchesPanel } from './panels/switches';
import type { ServerLine } from './server';
import type { Words } from './words';

export interface BehindTheScenes {
  readonly element: HTMLElement;
  setState(state: WorkbenchState): void;
  take(event: ServerEvent): void;
}

export function createBehindTheScenes(line: ServerLine, words: Words, person: Person): BehindTheScenes {
  const { drawer: texts } = words;
  const { language } = person;
  const customers = createCustomersPanel(line, words, language);
  const requests = createRequestsPanel(words, language, (count) => {
    drawer.note('requests', count === 0 ? '' : count.toLocaleString(language));
  });
  const switches = createSwitchesPanel((changes) => void line.ask('set-faults', changes), words);
  const platform = createGooglePanel(line, words, person);
  const mail = createMailPanel(words, language, (count) => {
    drawer.note('mail', count === 0 ? '' : count.toLocaleString(language));
  });
  const drawer = createDrawer(
    [
      { id: 'customers', label: texts.customers, panel: customers },
      { id: 'requests', label: texts.requests, panel: requests },
      { id: 'switches', label: texts.switches, panel: switches },
      { id: 'platform', label: texts.platform, panel: platform },
      { id: 'mail', label: texts.mail, panel: mail },
    ],
    words,
  );

  function setFaults(faults: WorkbenchState['faults']): void {
    const count = countDisturbances(faults);
    switches.setFaults(faults);
    drawer.note('switches', count === 0 ? '' : texts.disturbances(count));
  }

  function setExecutions(executions: readonly ExecutionInfo[]): void {
    platform.setExecutions(executions);
    drawer.note('platform', executions.length === 0 ? '' : texts.running(executions.length));
  }

  return {
    element: drawer.element,
    setState(state) {
      customers.setState(state);
      requests.setAll(state.requests);
      switches.setAttributes(state.attributes);
      setFaults(state.faults);
      setExecutions(state.executions);
      platform.setGoogle(state.google);
      mail.setAll(state.mails);
    },
    take(event) {
      if (event.kind === 'customers-changed') customers.refresh();
      else if (event.kind === 'requests') requests.add(event.requests);
      else if (event.kind === 'faults') setFaults(event.faults);
      else if (event.kind === 'executions') setExecutions(event.executions);
      else if (event.kind === 'google') platform.setGoogle(event.google);
      else if (event.kind === 'mails') mail.add(event.mails);
    },
  };
}
