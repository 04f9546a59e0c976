/** Asks the script as the sidebar does: JSON through `google.script.run`, checked on this side as well. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { CALLS, reply, type CallArgs, type CallName, type CallResult } from '../../../src/core/sidebar/calls';
import type { PreviewView, RunView, ScopeKind } from '../../../src/core/sidebar/views';
import { firstSheetId, type HostedSheet } from '../run-in-host';

/** By which the built script knows pages of its own build. */
export const BUILD = /var buildId = .*"(\w+)"/.exec(readFileSync('dist/Code.js', 'utf8'))?.[1] ?? '';

interface Asking {
  readonly userEmail?: string;
}

/** The reply as it came. */
export function askRaw(sheet: HostedSheet, requestJson: string, { userEmail }: Asking = {}) {
  const answer = sheet.host.run('answerSidebar', {
    mode: 'client',
    args: [requestJson],
    ...(userEmail === undefined ? {} : { userEmail }),
  });
  return v.parse(reply, JSON.parse(String(answer)));
}

/** What a call gives; its sentence where it is refused. */
export function ask<Name extends CallName>(
  sheet: HostedSheet,
  name: Name,
  args: CallArgs<Name>,
  asking: Asking = {},
): CallResult<Name> | string {
  const answer = askRaw(sheet, JSON.stringify({ build: BUILD, name, args }), asking);
  if (answer.kind !== 'result') return answer.sentence;
  return v.parse(CALLS[name].result, answer.result);
}

/** What a call gives that is not refused. */
export function askFor<Name extends CallName>(
  sheet: HostedSheet,
  name: Name,
  args: CallArgs<Name>,
  asking: Asking = {},
): CallResult<Name> {
  const answer = ask(sheet, name, args, asking);
  if (typeof answer === 'string') throw new Error(`${name} was refused: ${answer}`);
  return answer;
}

export function previewOf(
  sheet: HostedSheet,
  scope: ScopeKind = 'changed',
  except: string[] = [],
): PreviewView {
  return askFor(sheet, 'preview', { scope, except });
}

/** What a sidebar sends whose person agrees to the preview as it is. */
export function startArgs(sheet: HostedSheet, options: Partial<CallArgs<'start'>> = {}): CallArgs<'start'> {
  const { scope = 'changed', except = [] } = options;
  return {
    sheetId: firstSheetId(sheet.workbook),
    scope,
    firstRows: null,
    except,
    agreed: options.agreed ?? previewOf(sheet, scope, except).counts,
    isAccountTrusted: false,
    ...options,
  };
}

export function startRun(
  sheet: HostedSheet,
  options: Partial<CallArgs<'start'>> = {},
  asking: Asking = {},
): CallResult<'start'> {
  return askFor(sheet, 'start', startArgs(sheet, options), asking);
}

/** Drives a run to its end, as a sidebar does that stays open. Gives what it showed after each step. */
export function driveRun(sheet: HostedSheet, run: RunView, asking: Asking = {}): RunView[] {
  const views = [run];
  for (let steps = 0; steps < 500; steps += 1) {
    const last = views.at(-1) ?? run;
    if (last.end !== null) return views.slice(1);
    sheet.clock.nowMs += 500;
    views.push(askFor(sheet, 'step', { runId: run.runId }, asking));
  }
  throw new Error('The run does not end.');
}

export function startAndDrive(sheet: HostedSheet, options: Partial<CallArgs<'start'>> = {}): RunView {
  const started = startRun(sheet, options);
  if (started.kind !== 'started') throw new Error(`Not started: ${started.kind}`);
  return driveRun(sheet, started.run).at(-1) ?? started.run;
}
