import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import pRetry from "p-retry";
import { writeWhole } from "../durable.ts";
import { JejakError } from "../errors.ts";
import type { Condition } from "../health/condition.ts";
import type { ReadSecret } from "../secrets.ts";
import { nextDigest, nothingTold, type Told } from "./digest.ts";
import { type MailSettings, sendMail } from "./mail.ts";
import { postDigest } from "./webhook.ts";
import { wordsOf } from "./words.ts";

/** Who is told. Without either nobody is, and the page Mutu and `/healthz` are all there is. */
export interface AlertSettings {
  readonly mail: MailSettings | undefined;
  readonly webhook: URL | undefined;
}

interface Terms {
  /** What was told so far. */
  readonly path: string;
  readonly settings: AlertSettings;
  readonly readSecret: ReadSecret;
  readonly now: () => Date;
  /** Waits between attempts, in ms; half a second and more when absent. */
  readonly firstWaitMs?: number;
}

/** Tells of conditions. Never throws: why nothing got out is `unsent`, and the next call tries again. */
export interface Alerts {
  readonly tell: (conditions: readonly Condition[]) => Promise<void>;
  readonly unsent: () => JejakError | undefined;
}

const restMs = 10 * 60_000;

/** Sends digests of what is new or over, each once, wherever they are wanted. What did not get out is tried again every ten minutes. */
export function openAlerts({ path, settings, readSecret, now, firstWaitMs = 500 }: Terms): Alerts {
  const { mail, webhook } = settings;
  let unsent: JejakError | undefined;
  let restsUntil = 0;
  const send = async (conditions: readonly Condition[]) => {
    const next = nextDigest(conditions, await readTold(path), now());
    if (next === undefined) return;
    const { digest, told } = next;
    const words = wordsOf(digest);
    const patient = (attempt: () => Promise<void>) =>
      pRetry(attempt, { retries: 2, minTimeout: firstWaitMs, randomize: true });
    const ways = [
      ...(mail === undefined ? [] : [() => sendMail(mail, words, readSecret)]),
      ...(webhook === undefined ? [] : [() => postDigest(webhook, { digest, words, at: now() }, readSecret)]),
    ];
    const sent = await Promise.allSettled(ways.map(patient));
    const failed = sent.flatMap((way) => (way.status === "rejected" ? [way.reason as unknown] : []));
    // Who got it on one way is not told again because the other is down.
    if (failed.length < ways.length) await writeWhole(path, `${JSON.stringify(told, null, 1)}\n`);
    if (failed.length > 0) throw failed[0];
  };
  return {
    tell: async (conditions) => {
      if ((mail === undefined && webhook === undefined) || performance.now() < restsUntil) return;
      try {
        await send(conditions.filter(({ key }) => key !== "alerts"));
        unsent = undefined;
      } catch (error) {
        if (!(error instanceof JejakError)) throw error;
        unsent = error;
        restsUntil = performance.now() + restMs;
      }
    },
    unsent: () => unsent,
  };
}

async function readTold(path: string): Promise<Told> {
  if (!existsSync(path)) return nothingTold;
  try {
    return JSON.parse(await readFile(path, "utf8")) as Told;
  } catch {
    // Only a hand could have broken it; telling once more mends it.
    return nothingTold;
  }
}
