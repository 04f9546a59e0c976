/** Keeps the keyboard where the person is: where what had the focus goes away, the heading of its part takes it. */

export function keepFocus(change: () => void): void {
  const { activeElement: before } = document;
  const part = before?.closest('.section');
  change();
  const isLost = before !== null && before !== document.body && !before.isConnected;
  if (!isLost) return;
  const title = part?.isConnected === true ? part.querySelector<HTMLElement>('.section-title') : null;
  (title ?? document.querySelector('h1'))?.focus();
}
