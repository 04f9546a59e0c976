/** How the stand-in for Omniwallet behaves: switches that take effect at once. */
import type { Faults } from '../../../customer-api/faults';
import { button, h } from '../dom';
import type { Words } from '../words';
import { checkField, choiceField, numberField, type Field } from './fields';
import { levelsField } from './levels-field';
import type { Panel } from './panel';

export interface SwitchesPanel extends Panel {
  /** Those that the stand-in may be told to ignore. */
  setAttributes(names: readonly string[]): void;
  setFaults(faults: Faults): void;
}

/** What makes the stand-in behave otherwise than a quick and healthy service, with the value that does not. */
const CALM = {
  latencyMs: 0,
  jitterMs: 0,
  ratePerMinute: null,
  errorShare: 0,
  dropShare: 0,
  htmlErrors: false,
  outage: false,
  revoked: false,
  forbidden: false,
  strangers: false,
  noContent: false,
  ignoredAttributes: [],
  recomputedLevels: {},
} satisfies Partial<Faults>;

type Switch = keyof typeof CALM;

/** Levels that are recomputed belong to the sample list: nobody has switched them on. */
export function countDisturbances(faults: Faults): number {
  const names = (Object.keys(CALM) as Switch[]).filter((name) => name !== 'recomputedLevels');
  return names.filter((name) => JSON.stringify(faults[name]) !== JSON.stringify(CALM[name])).length;
}

const MAX_LATENCY_MS = 600_000;
const MAX_RATE = 1_000_000;

/** `change` sends some switches to the server, which tells all pages of it. */
export function createSwitchesPanel(change: (faults: Partial<Faults>) => void, words: Words): SwitchesPanel {
  const { switches: texts } = words;
  const shows: ((faults: Faults) => void)[] = [];
  let now: Faults | undefined;

  function place<Value>(field: Field<Value>, valueOf: (faults: Faults) => Value): HTMLElement {
    shows.push((faults) => {
      field.show(valueOf(faults));
    });
    return field.element;
  }

  const milliseconds = (label: string, name: 'latencyMs' | 'jitterMs'): HTMLElement =>
    place(
      numberField(label, { max: MAX_LATENCY_MS }, (value) => {
        change({ [name]: value ?? 0 });
      }),
      (faults) => faults[name],
    );

  /** Both shares together are at most the whole. */
  const share = (label: string, name: 'errorShare' | 'dropShare'): HTMLElement => {
    const other = name === 'errorShare' ? 'dropShare' : 'errorShare';
    const tell = (percent: number | null): void => {
      const value = (percent ?? 0) / 100;
      change({ [name]: value, [other]: Math.min(now?.[other] ?? 0, 1 - value) });
    };
    return place(numberField(label, { max: 100 }, tell), (faults) => Math.round(faults[name] * 100));
  };

  const check = (
    name: 'outage' | 'htmlErrors' | 'revoked' | 'forbidden' | 'strangers' | 'noContent',
  ): HTMLElement =>
    place(
      checkField(texts[name], (value) => {
        change({ [name]: value });
      }),
      (faults) => faults[name],
    );

  const ignored = h('div', { className: 'ignored' });
  const element = h(
    'div',
    { className: 'panel switches' },
    h(
      'div',
      { className: 'panel-head' },
      h('span', {}, texts.intro),
      button(
        texts.calm,
        () => {
          change({ ...CALM, recomputedLevels: now?.recomputedLevels ?? {} });
        },
        { className: 'small' },
      ),
    ),
    h(
      'div',
      { className: 'panel-body switch-groups' },
      group(texts.speed, milliseconds(texts.latency, 'latencyMs'), milliseconds(texts.jitter, 'jitterMs')),
      group(
        texts.rate,
        place(
          numberField(texts.perMinute, { max: MAX_RATE, canBeEmpty: true }, (ratePerMinute) => {
            change({ ratePerMinute });
          }),
          (faults) => faults.ratePerMinute,
        ),
        place(
          choiceField(texts.rateKind, { window: texts.window, bucket: texts.bucket }, (rateKind) => {
            change({ rateKind });
          }),
          (faults) => faults.rateKind,
        ),
        place(
          choiceField(
            texts.rateHeaders,
            { all: texts.all, 'retry-after': texts['retry-after'], none: texts.none },
            (rateHeaders) => {
              change({ rateHeaders });
            },
          ),
          (faults) => faults.rateHeaders,
        ),
      ),
      group(
        texts.trouble,
        share(texts.errors, 'errorShare'),
        share(texts.drops, 'dropShare'),
        check('outage'),
        check('htmlErrors'),
      ),
      group(texts.access, check('revoked'), check('forbidden'), check('strangers')),
      group(
        texts.updates,
        check('noContent'),
        h('span', {}, texts.ignored),
        ignored,
        place(
          levelsField(texts.recomputed, (recomputedLevels) => {
            change({ recomputedLevels });
          }),
          (faults) => faults.recomputedLevels,
        ),
      ),
    ),
  );

  function setFaults(faults: Faults): void {
    now = faults;
    for (const show of shows) show(faults);
  }

  return {
    element,
    setFaults,
    setAttributes(names) {
      if (ignored.childElementCount > 0) return;
      ignored.append(
        ...names.map((name) =>
          place(
            ignoredField(name, () => now, change),
            (given) => given.ignoredAttributes.includes(name),
          ),
        ),
      );
    },
  };
}

function ignoredField(
  name: string,
  now: () => Faults | undefined,
  change: (faults: Partial<Faults>) => void,
): Field<boolean> {
  return checkField(name, (isIgnored) => {
    const others = (now()?.ignoredAttributes ?? []).filter((attribute) => attribute !== name);
    change({ ignoredAttributes: isIgnored ? [...others, name] : others });
  });
}

function group(title: string, ...fields: readonly HTMLElement[]): HTMLElement {
  return h('fieldset', {}, h('legend', {}, title), ...fields);
}
