import pRetry from "p-retry";
import type { Net } from "./net.ts";
import { Passing } from "./refusal.ts";

const firstWaitMs = 500;
const longestWaitMs = 30_000;
/** No server may keep a run waiting longer than this between two attempts, whatever it asks for. */
const longestRetryAfterMs = 120_000;

/**
 * Repeats an attempt that ended in passing trouble, at most `retries` times. Waits twice as long each time, half of it by
 * chance so that many clients do not come back together, and never shorter than the server asked for.
 */
export function patiently<T>(
  attempt: () => Promise<T>,
  { retries, net, signal }: { retries: number; net: Net; signal: AbortSignal },
): Promise<T> {
  return pRetry(attempt, {
    retries,
    signal,
    minTimeout: 0,
    maxTimeout: 0,
    shouldRetry: ({ error }) => error instanceof Passing,
    onFailedAttempt: async ({ error, attemptNumber, retriesLeft }) => {
      if (!(error instanceof Passing) || retriesLeft === 0) return;
      const ceilingMs = Math.min(longestWaitMs, firstWaitMs * 2 ** (attemptNumber - 1));
      const ownMs = (ceilingMs / 2) * (1 + net.random());
      await net.sleep(Math.max(ownMs, Math.min(error.afterMs, longestRetryAfterMs)), signal);
    },
  });
}

/** What a `Retry-After` asks for, in seconds or as a date; 0 where it is absent, past or senseless. */
export function retryAfterMs(header: string | undefined, now: Date): number {
  if (header === undefined) return 0;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const until = Date.parse(header);
  return Number.isNaN(until) ? 0 : Math.max(0, until - now.getTime());
}

/**
 * Does `work` under a signal that is aborted after `ms` or with `parent`; whatever the work then throws, the reason of
 * the abort is thrown instead.
 */
export async function within<T>(
  { ms, parent, late }: { ms: number; parent?: AbortSignal; late: () => Error },
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const abort = () => controller.abort(parent?.reason);
  const timer = setTimeout(() => controller.abort(late()), ms);
  parent?.addEventListener("abort", abort);
  if (parent?.aborted === true) abort();
  try {
    return await work(controller.signal);
  } catch (error) {
    if (controller.signal.aborted) throw controller.signal.reason;
    throw error;
  } finally {
    clearTimeout(timer);
    parent?.removeEventListener("abort", abort);
  }
}
