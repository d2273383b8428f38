import type { Condition } from "../health/condition.ts";

/** What was told so far, as `DIR/schedule/alerts.json` keeps it. */
export interface Told {
  /** Conditions by key that were told of and still stood when they were last looked at. */
  readonly open: Readonly<
    Record<string, { readonly told_at: string; readonly indonesian: string; readonly english: string }>
  >;
  /** When the last message went out; null before the first. */
  readonly sent_at: string | null;
}

export const nothingTold: Told = { open: {}, sent_at: null };

/** One message about everything that is new, still so after a week, or over. */
export interface Digest {
  readonly fresh: readonly Condition[];
  readonly over: readonly { readonly key: string; readonly indonesian: string; readonly english: string }[];
  /** What stands beside that was told before. */
  readonly standing: number;
}

const leastBetweenMs = 3_600_000;
const reminderMs = 7 * 86_400_000;

/**
 * What is to be told now, and what will have been told then; undefined where nothing is. However much happens, a message goes
 * out once an hour at most: what comes in between waits for the next one, and what is over by then is not told at all.
 */
export function nextDigest(
  conditions: readonly Condition[],
  told: Told,
  now: Date,
): { digest: Digest; told: Told } | undefined {
  // A clock that was set back must not silence anything for years.
  const sinceMs = told.sent_at === null ? Infinity : Math.abs(now.getTime() - Date.parse(told.sent_at));
  if (sinceMs < leastBetweenMs) return undefined;
  const isDue = ({ key }: Condition) => {
    const before = told.open[key];
    return before === undefined || Math.abs(now.getTime() - Date.parse(before.told_at)) >= reminderMs;
  };
  const fresh = conditions.filter(isDue);
  const over = Object.entries(told.open).flatMap(([key, { indonesian, english }]) =>
    conditions.some((condition) => condition.key === key) ? [] : [{ key, indonesian, english }],
  );
  if (fresh.length === 0 && over.length === 0) return undefined;
  const at = now.toISOString();
  const open = conditions.map(({ key, indonesian, english }) => {
    const isFresh = fresh.some((condition) => condition.key === key);
    return [key, { told_at: isFresh ? at : told.open[key]!.told_at, indonesian, english }] as const;
  });
  return {
    digest: { fresh, over, standing: conditions.length - fresh.length },
    told: { open: Object.fromEntries(open), sent_at: at },
  };
}
