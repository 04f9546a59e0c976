/** Saves the settings. */
import type { SettingsView } from '../../core/sidebar/views';
import { open } from './open';
import { perform, type Work } from './work';

export async function saveSettings(work: Work, settings: SettingsView): Promise<boolean> {
  const languageBefore = work.state().overview?.settings.language;
  const saved = await perform(work, 'settings', 'saveSettings', { settings });
  if (saved === undefined) return false;
  work.dispatch({ kind: 'settings', settings: saved });
  // The script's sentences that are shown are still in the language before.
  if (saved.language !== languageBefore) await open(work);
  work.dispatch({ kind: 'notice', notice: 'settings-saved' });
  return true;
}
