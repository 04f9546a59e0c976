/** One line that is written over while a run goes on; a log gets a line now and then. */

export interface ProgressLine {
  show(text: string): void;
  end(): void;
}

const LOG_INTERVAL_MS = 1000;

export function createProgressLine(output: NodeJS.WriteStream): ProgressLine {
  let isOpen = false;
  let lastMs = 0;
  return {
    show(text) {
      if (output.isTTY) {
        output.write(`\r${text}\u001B[K`);
        isOpen = true;
      } else if (Date.now() - lastMs >= LOG_INTERVAL_MS) {
        output.write(`${text}\n`);
        lastMs = Date.now();
      }
    },
    end() {
      if (isOpen) output.write('\n');
      isOpen = false;
    },
  };
}
