/** Remembers the latest requests and what they were answered with. No header is kept, and so no token. */

export interface LogEntry {
  readonly atMs: number;
  readonly method: string;
  readonly path: string;
  /** Null where the connection was cut without a reply. */
  readonly status: number | null;
  readonly durationMs: number;
  /** Whether a customer was changed, which the reply may not tell. */
  readonly isApplied: boolean;
  /** The attributes that an update sent; other JSON as it came, other text cut short. Absent without a body. */
  readonly body?: unknown;
  /** As sent. Absent without a body. */
  readonly replyBody?: string;
}

export interface RequestLog {
  add(entry: LogEntry): void;
  /** Oldest first. */
  entries(): readonly LogEntry[];
}

/** Keeps `maxEntries`, then forgets the oldest. */
export function createRequestLog(maxEntries: number): RequestLog {
  const ring: LogEntry[] = [];
  let oldestIndex = 0;
  return {
    add(entry) {
      if (maxEntries === 0) return;
      if (ring.length < maxEntries) {
        ring.push(entry);
      } else {
        ring[oldestIndex] = entry;
        oldestIndex = (oldestIndex + 1) % maxEntries;
      }
    },
    entries: () => [...ring.slice(oldestIndex), ...ring.slice(0, oldestIndex)],
  };
}
