/** Keeps the settings: the language with the person, the others with the spreadsheet. */
import * as v from 'valibot';
import type { Messages } from '../../core/messages';
import { isPhoneCountry } from '../../core/phone';
import {
  AS_WRITTEN,
  BATCH_SIZES,
  HISTORY_LINES,
  MINUTE_RATES,
  settings as schema,
} from '../../core/settings';
import type { SettingsView } from '../../core/sidebar/views';
import { readLanguage, saveLanguage } from '../language-store';
import { readSettings, saveSettings as keepSettings } from '../settings-store';
import { give, refuse, type Handler } from './answer';

export function readSettingsView(): SettingsView {
  return { ...readSettings(), language: readLanguage() };
}

export const saveSettings: Handler<'saveSettings'> = ({ settings }, messages) => {
  const { language, ...others } = settings;
  const problem = findProblem(others, messages);
  if (problem !== undefined) return refuse(problem);
  saveLanguage(language);
  keepSettings(others);
  return give(readSettingsView());
};

function findProblem(
  { maxBatchSize, perMinute, phones, maxRunLines, maxLogLines }: Omit<SettingsView, 'language'>,
  { answers }: Messages,
): string | undefined {
  const { entries } = schema;
  if (!v.is(entries.maxBatchSize, maxBatchSize))
    return answers.batchSize(BATCH_SIZES.least, BATCH_SIZES.most);
  if (!v.is(entries.perMinute, perMinute)) return answers.perMinute(MINUTE_RATES.least, MINUTE_RATES.most);
  if (!v.is(entries.maxRunLines, maxRunLines) || !v.is(entries.maxLogLines, maxLogLines))
    return answers.historyLines(HISTORY_LINES.least, HISTORY_LINES.most);
  return phones === AS_WRITTEN || isPhoneCountry(phones) ? undefined : answers.phones(phones);
}
