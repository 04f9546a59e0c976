/**
 * People edit before any service call, faults come and go, executions are killed: whatever happens, each outcome ends on
 * the row of its customer. `INTERLEAVING_RUNS=20000 npx jest apps-script/interleaving` runs the longer form; a failure
 * prints the seed, with which `INTERLEAVING_SEED=…` repeats it.
 */
import fc from 'fast-check';
import { play } from './interleaving/check-scenario';
import { scenario } from './interleaving/scenario';

const RUNS = Number(process.env['INTERLEAVING_RUNS'] ?? 500);
const SEED = Number(process.env['INTERLEAVING_SEED'] ?? 7);

describe('whatever people, servers and Google do meanwhile', () => {
  it(`${RUNS} runs, seed ${SEED} -> every outcome is on its own row, and nothing is lost`, () => {
    fc.assert(fc.property(scenario, play), { numRuns: RUNS, seed: SEED });
  }, 3_600_000);
});
