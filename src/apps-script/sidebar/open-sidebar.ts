/** Menu: shows the sidebar. */
import { readMessages } from '../language-store';

/** The page in `dist/Sidebar.html`; it asks for all that it shows. */
export function openSidebar(): void {
  const page = HtmlService.createHtmlOutputFromFile('Sidebar').setTitle(readMessages().menu.title);
  SpreadsheetApp.getUi().showSidebar(page);
}
