/** Keeps the keyboard where the person is: where what had the focus goes away, the new heading takes it. */

export function keepFocus(change: () => void): void {
  const { activeElement: before } = document;
  change();
  const isLost = before !== null && before !== document.body && !before.isConnected;
  if (isLost) document.querySelector('h1')?.focus();
}
