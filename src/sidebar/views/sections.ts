/** The folded parts below, each there only where it is not on top already. */
import type { ConnectionView, Overview } from '../../core/sidebar/views';
import { h, type Child, type ElementNode } from '../dom/h';
import { endedRun } from '../state/page-state';
import type { Stage } from '../state/stage';
import { data } from '../words';
import { rowsThatNeedSomebody } from './after';
import { columnsForm } from './columns-form';
import { connectionSection } from './connection-section';
import { startedBy } from './during';
import { historySection } from './history-section';
import { outcomeCounts } from './outcomes';
import { scheduleSection } from './schedule-section';
import { foldedSection } from './section';
import { whySection } from './why-section';
import { settingsForm } from './settings-form';
import type { View } from './view';

export function sections(view: View, overview: Overview, stage: Stage): ElementNode {
  return h(
    'div',
    { class: 'sections' },
    stage === 'before' && lastUpdate(view),
    foldedSection(view, { section: 'why', title: view.t.why.title, content: () => whySection(view) }),
    schedule(view, overview),
    foldedSection(view, {
      section: 'history',
      title: view.t.history.title,
      content: () => historySection(view),
    }),
    stage !== 'problems' && stage !== 'empty-sheet' && stage !== 'connect' && columns(view, overview),
    foldedSection(view, {
      section: 'settings',
      title: view.t.settings.title,
      content: () => settingsForm(view, overview),
    }),
    overview.connection !== null && connection(view, overview.connection),
  );
}

function lastUpdate(view: View): Child {
  const { t, state } = view;
  const run = endedRun(state);
  if (run === null) return null;
  const { differs = 0, invalid = 0, rejected = 0, failed = 0 } = run.outcomes;
  const needing = differs + invalid + rejected + failed;
  return foldedSection(view, {
    section: 'last',
    title: t.after.lastTitle,
    summary: needing > 0 ? t.after.lastNeeds(needing) : data(run.startedAt),
    content: () => [
      h('p', { class: 'hint' }, startedBy(run, t)),
      h('p', {}, data(run.sentence)),
      outcomeCounts(run, t),
      rowsThatNeedSomebody(view),
    ],
  });
}

function schedule(view: View, { columns: { sheetName } }: Overview): ElementNode {
  const { t, state } = view;
  const known = state.schedule;
  return foldedSection(view, {
    section: 'schedule',
    title: t.schedule.title,
    ...(known === null
      ? {}
      : { summary: known.schedule === null ? t.schedule.notSet : data(known.schedule.rule) }),
    content: () => scheduleSection(view, sheetName),
  });
}

function columns(view: View, { columns: found }: Overview): ElementNode {
  const sent = found.fields.filter(({ header }) => header !== null);
  return foldedSection(view, {
    section: 'columns',
    title: view.t.columns.title,
    summary: view.t.columns.summary(sent.length, found.fields.length),
    content: () => columnsForm(view, found, false),
  });
}

function connection(view: View, connected: ConnectionView): ElementNode {
  return foldedSection(view, {
    section: 'connection',
    title: view.t.connection.title,
    summary: view.t.connection.summary(connected.account, connected.tokenEnd),
    content: () => connectionSection(view, connected),
  });
}
