/** Opens lists from the person's computer and saves the list to it. */
import { h } from './dom';

/** Asks for a file; nothing happens where the person gives up. */
export function chooseFile(onChosen: (file: File) => void): void {
  const input = h('input', { type: 'file', accept: '.csv,.xlsx' });
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file !== undefined) onChosen(file);
  });
  input.click();
}

/** Saves what the server gives; a sentence where it does not. */
export async function download(
  url: string,
  name: string,
  onRefused: (sentence: string) => void,
): Promise<void> {
  const response = await fetch(url);
  if (!response.ok) {
    onRefused(await response.text());
    return;
  }
  const href = URL.createObjectURL(await response.blob());
  h('a', { href, download: name }).click();
  URL.revokeObjectURL(href);
}
