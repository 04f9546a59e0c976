/** `npm run demo`: the add-on's main job on a laptop, and what came of it. */
import { writeFile } from 'node:fs/promises';
import colors from 'picocolors';
import { parseDemoOptions, USAGE, UsageError, type DemoOptions } from './demo/options';
import { formatSheet } from './demo/print-sheet';
import { formatRequests } from './demo/print-requests';
import { createProgressLine } from './demo/progress-line';
import { runDemo } from './demo/run-demo';
import { SheetFileError } from './files/sheet-file-error';
import { findProjectRoot } from './project-root';
import { ScriptError } from './session/solo-session';

/** Could not start, or was stopped. */
const FAILED = 2;

async function main(args: readonly string[]): Promise<number> {
  const options = parseDemoOptions(args);
  if (options === 'help') {
    console.log(USAGE);
    return 0;
  }
  const isRunWell = await demonstrate(options);
  return isRunWell ? 0 : FAILED;
}

async function demonstrate(options: DemoOptions): Promise<boolean> {
  const progress = createProgressLine(process.stdout);
  const result = await runDemo(options, findProjectRoot(), {
    onDialog(dialog) {
      progress.end();
      console.log(`\n${colors.bold(dialog.title)}\n${dialog.text}\n`);
    },
    onProgress: (count) => {
      progress.show(`${count} requests answered`);
    },
    onWorker() {
      progress.end();
      console.log('The background worker goes on (at Google: five minutes later).');
    },
  });
  progress.end();

  console.log(formatSheet(result.sheet, process.stdout.columns || 120));
  console.log(`\n${colors.bold(result.lastWords)}\n`);
  console.log(formatRequests(result.requests));
  console.log(`\nThe sheet after the run: ${result.savedTo}`);
  if (options.json !== undefined)
    await writeFile(options.json, `${JSON.stringify(result.report, null, 2)}\n`);

  const isRunWell = result.end === 'finished' || result.end === 'nothing-to-do';
  if (!isRunWell) console.error(toSentence(result.lastWords));
  return isRunWell;
}

function toSentence(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

main(process.argv.slice(2)).then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
  (error: unknown) => {
    const isExplained =
      error instanceof UsageError || error instanceof SheetFileError || error instanceof ScriptError;
    if (!isExplained) throw error;
    console.error(toSentence(error.message));
    process.exitCode = FAILED;
  },
);
