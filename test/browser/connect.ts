/** Fills in the sidebar's form with what the workbench shows behind the scenes, or with something else. */
import type { WorkbenchWindow } from './workbench-window';

interface Given {
  readonly account?: string;
  readonly token?: string;
}

/** In English or Spanish, as the sidebar is. */
export async function connect(window: WorkbenchWindow, given: Given = {}): Promise<void> {
  const { sidebar } = window;
  const customers = await window.behindTheScenes(/^(Customers|Clientes)/);
  const [account = '', token = ''] = await customers.getByRole('code').allInnerTexts();
  await sidebar.getByLabel(/^(Account|Cuenta)$/).fill(given.account ?? account);
  await sidebar.getByLabel(/^(API token|Token de la API)$/).fill(given.token ?? token);
  await sidebar.getByRole('button', { name: /^(Connect|Conectar)$/ }).click();
}
