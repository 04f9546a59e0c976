/** Reads what a page sends, up to a size. */
import type { IncomingMessage } from 'node:http';

/** As large a file as Google imports. */
export const MAX_BODY_BYTES = 100 * 1024 * 1024;

/** `undefined` when it is too large; the rest of it is read and dropped. */
export async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MAX_BODY_BYTES) chunks.push(chunk);
  }
  return size <= MAX_BODY_BYTES ? Buffer.concat(chunks) : undefined;
}
