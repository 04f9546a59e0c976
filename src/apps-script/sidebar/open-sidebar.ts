/** Menu: shows the sidebar. */
import { readMessages } from '../language-store';
import { requireRights } from '../rights';

/** The page in `dist/Sidebar.html`; it asks for all that it shows. */
export function openSidebar(): void {
  requireRights('script.container.ui');
  const page = HtmlService.createHtmlOutputFromFile('Sidebar').setTitle(readMessages().menu.title);
  SpreadsheetApp.getUi().showSidebar(page);
}
