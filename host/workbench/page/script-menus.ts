/** The menus that the script has added, as the menu bar shows them. */
import type { MenuEntry as ScriptEntry, MenuRecord } from '../../services/ui-service';
import type { Menu, MenuEntry } from './menu-bar';

/** `run` calls a function of the script. */
export function toMenu(record: MenuRecord, run: (functionName: string) => void): Menu {
  return {
    label: record.caption,
    className: 'of-script',
    entries: record.entries.map((entry) => toEntry(entry, run)),
  };
}

function toEntry(entry: ScriptEntry, run: (functionName: string) => void): MenuEntry {
  switch (entry.kind) {
    case 'item':
      return {
        kind: 'item',
        label: entry.caption,
        act: () => {
          run(entry.functionName);
        },
      };
    case 'separator':
      return { kind: 'separator' };
    case 'menu':
      return {
        kind: 'group',
        label: entry.menu.caption,
        entries: entry.menu.entries.map((inner) => toEntry(inner, run)),
      };
  }
}
