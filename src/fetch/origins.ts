import pLimit, { type LimitFunction } from "p-limit";

const lines = new Map<string, LimitFunction>();

/** One at a time to an origin, whoever asks: a server that is slow gets no second question meanwhile. */
export async function inLineFor<T>(url: string, step: () => Promise<T>): Promise<T> {
  const { origin } = new URL(url);
  const line = lines.get(origin) ?? pLimit(1);
  lines.set(origin, line);
  try {
    return await line(step);
  } finally {
    if (line.activeCount + line.pendingCount === 0) lines.delete(origin);
  }
}
