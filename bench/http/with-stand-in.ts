/** Lends the address of a stand-in Omniwallet that nobody has used before. */
import { startHelper } from '../helper-process';
import type { StandInSetup } from './stand-in-job';

export async function withStandIn<Result>(
  setup: StandInSetup,
  act: (apiUrl: string) => Promise<Result>,
): Promise<Result> {
  const standIn = await startHelper('serve-stand-in', setup);
  try {
    return await act(standIn.result);
  } finally {
    await standIn.stop();
  }
}
