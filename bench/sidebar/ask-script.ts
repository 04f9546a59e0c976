/** Asks the script as the sidebar does, in the simulation of Google. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ExecutionRecord } from '../../host/simulation/execution-record';
import type { Simulation } from '../../host/simulation/simulation';
import type { CallArgs, CallName, CallResult, Reply } from '../../src/core/sidebar/calls';

export interface Asked<Name extends CallName> {
  readonly result: CallResult<Name>;
  readonly execution: ExecutionRecord;
}

export type AskScript = <Name extends CallName>(name: Name, args: CallArgs<Name>) => Asked<Name>;

/** The function that asks throws where a call is refused. */
export function createAskScript(simulation: Simulation, projectRoot: string): AskScript {
  const code = readFileSync(path.join(projectRoot, 'dist/Code.js'), 'utf8');
  // The script answers only pages of its own build.
  const build = /var buildId = .*"(\w+)"/.exec(code)?.[1];
  return <Name extends CallName>(name: Name, args: CallArgs<Name>): Asked<Name> => {
    const request = JSON.stringify({ build, name, args });
    const execution = simulation.execute('answerSidebar', 'client', { args: [request] });
    const reply =
      execution.end.kind === 'ok' ? (JSON.parse(String(execution.end.value)) as Reply) : undefined;
    if (reply?.kind !== 'result')
      throw new Error(`${name} was not answered: ${JSON.stringify(reply ?? execution.end)}`);
    return { result: reply.result as CallResult<Name>, execution };
  };
}
