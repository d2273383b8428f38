/** A jump of the clock: forward, or back where `seconds` is negative. */
export interface Jump {
  readonly seconds: number;
  readonly at: Date;
}

/** Less is what a busy machine or a time server does. */
const toleranceMs = 60_000;
const rememberedMs = 86_400_000;

/**
 * Holds the clock against one that only counts. Call it again and again; it gives the last jump for a day. A machine that slept
 * looks like a clock that jumped ahead.
 */
export function watchClock(now: () => Date, countedMs: () => number): () => Jump | undefined {
  let before = { clock: now().getTime(), counted: countedMs() };
  let last: { jump: Jump; counted: number } | undefined;
  return () => {
    const at = now();
    const counted = countedMs();
    const ahead = at.getTime() - before.clock - (counted - before.counted);
    before = { clock: at.getTime(), counted };
    if (Math.abs(ahead) > toleranceMs) last = { jump: { seconds: Math.round(ahead / 1000), at }, counted };
    if (last !== undefined && counted - last.counted > rememberedMs) last = undefined;
    return last?.jump;
  };
}
