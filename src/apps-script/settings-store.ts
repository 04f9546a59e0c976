/** Keeps the settings of a spreadsheet in its document properties. */
import { parseSettings, type Settings } from '../core/settings';

const SETTINGS = 'omniwallet.settings';

export function readSettings(): Settings {
  return parseSettings(PropertiesService.getDocumentProperties().getProperty(SETTINGS));
}

export function saveSettings(settings: Settings): void {
  PropertiesService.getDocumentProperties().setProperty(SETTINGS, JSON.stringify(settings));
}
