/** What people do in the workbench, from one test to the next. */
import { DEMO_ACCOUNT, DEMO_TOKEN } from '../../../host/customer-api/customer-api';
import { openBench, type Bench, type BenchWindow } from './open-bench';

export const LIST = 'Email,Name\nana.garcia@example.com,Anabel\nbruno.diaz@example.com,Bruno\n';

/** Answers the dialogs to come, one after another. */
export async function answerAll(
  bench: Bench,
  window: BenchWindow,
  ...answers: readonly string[]
): Promise<void> {
  for (const text of answers) {
    const { dialogId, dialog } = await window.next('dialog');
    const button = dialog.buttons.startsWith('YES') ? 'YES' : 'OK';
    await bench.ask('answer', { dialogId, answer: { button, text } });
  }
}

/** Ana, at a window of her own, connected. */
export async function openConnected(csv = LIST): Promise<{ bench: Bench; window: BenchWindow }> {
  const bench = await openBench(csv);
  const window = bench.openWindow();
  window.open();
  const connecting = window.run('connect', 'menu');
  await answerAll(bench, window, DEMO_ACCOUNT, DEMO_TOKEN, '');
  await connecting;
  return { bench, window };
}
