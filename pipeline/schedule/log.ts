import pino, { type DestinationStream } from "pino";
import type { JejakError } from "../errors.ts";
import type { Condition } from "../health/condition.ts";
import { printProblems } from "../print.ts";
import { withoutTraces } from "../privacy/traces.ts";
import type { SlotLine } from "./ledger.ts";
import { printSlot } from "./print.ts";

/** What the service says of itself. */
export interface Log {
  readonly slot: (line: SlotLine) => void;
  readonly fault: (fault: JejakError) => void;
  readonly conditions: (fresh: readonly Condition[], over: readonly string[]) => void;
  /** The last site can be read while the first run is under way. */
  readonly serving: (url: string) => void;
  /** The internal edition asks for its password at this address. */
  readonly internal: (url: string) => void;
  readonly ready: (facts: { url: string; release: string; cron: string }) => void;
}

/** Lines for a person at a terminal. */
export const textLog: Log = {
  slot: printSlot,
  fault: (fault) => printProblems([fault]),
  conditions: (fresh, over) => {
    for (const { indonesian, english, hint } of fresh)
      console.error(`\n[id] ${indonesian}\n[en] ${english}\n  → ${hint}`);
    for (const key of over) console.error(`pulih / over: ${key}`);
  },
  serving: (url) => console.log(`\n  ${url}   situs terakhir / the last site\n`),
  internal: (url) =>
    console.log(`\n  ${url}   edisi internal, dengan kata sandi / internal edition, by password\n`),
  ready: ({ url, release, cron }) =>
    console.log(`\n  ${url}   release ${release}   runs: ${cron} Asia/Jakarta   Ctrl+C stops`),
};

const confidential = ["password", "token", "secret", "authorization", "cookie"];

/** One JSON object per line, without any person's number, and without what stands under a confidential name. */
export function jsonLog(to?: DestinationStream): Log {
  const log = pino(
    {
      base: { app: "jejak" },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
      redact: {
        paths: confidential.flatMap((name) => [name, `*.${name}`]),
        censor: "•••",
      },
    },
    redacted(to ?? pino.destination({ dest: 1, sync: true })),
  );
  return {
    slot: (line) =>
      log[line.state === "failed" || line.state === "held" ? "warn" : "info"]({ event: "slot", ...line }),
    fault: ({ indonesian, message, hint }) =>
      log.error({ event: "fault", indonesian, english: message, hint }),
    conditions: (fresh, over) => {
      for (const condition of fresh) log.warn({ event: "condition", ...condition });
      for (const key of over) log.info({ event: "over", key });
    },
    serving: (url) => log.info({ event: "serving", url }),
    internal: (url) => log.info({ event: "internal", url }),
    ready: (facts) => log.info({ event: "ready", ...facts }),
  };
}

/** Whatever a line is made of, its text passes here last. */
const redacted = (to: DestinationStream): DestinationStream => ({
  write: (line) => to.write(withoutTraces(line)),
});
