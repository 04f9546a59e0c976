/** Tells what the measurements ran on. */
import { availableParallelism, cpus, totalmem } from 'node:os';

const GIB = 2 ** 30;

export function describeMachine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  const memory = Math.round(totalmem() / GIB);
  return `${model}, ${availableParallelism()} cores, ${memory} GiB, ${process.platform} ${process.arch}, Node.js ${process.version}`;
}
