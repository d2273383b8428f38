import { fetch } from "undici";
import { JejakError } from "../errors.ts";
import { withoutTraces } from "../privacy/traces.ts";
import { type ReadSecret, useSecrets } from "../secrets.ts";
import type { Digest } from "./digest.ts";

const patienceMs = 15_000;

/** Posts a digest as JSON, with `JEJAK_SECRET_WEBHOOK` as bearer token where it is set. Throws a passing trouble. */
export async function postDigest(
  address: URL,
  { digest, words, at }: { digest: Digest; words: { subject: string; text: string }; at: Date },
  readSecret: ReadSecret,
): Promise<void> {
  const secrets = useSecrets(readSecret);
  const name = "JEJAK_SECRET_WEBHOOK";
  const isSecret = (readSecret(name) ?? "") !== "";
  const { fresh, over, standing } = digest;
  const body = JSON.stringify({
    kind: "jejak.digest",
    at: at.toISOString(),
    ...words,
    fresh,
    over,
    standing,
  });
  try {
    const answer = await fetch(address, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(isSecret ? { authorization: `Bearer ${secrets.read(name)}` } : {}),
      },
      body: withoutTraces(body),
      redirect: "error",
      signal: AbortSignal.timeout(patienceMs),
    });
    await answer.body?.cancel();
    if (!answer.ok) throw new Error(`it answered ${answer.status}`);
  } catch (cause) {
    const reason = secrets.redact(reasonOf(cause));
    throw new JejakError(
      {
        indonesian: `kabar lewat webhook tidak terkirim (${address.host}): ${reason}`,
        english: `the alert could not be posted (${address.host}): ${reason}`,
        hint: "periksa / see JEJAK_ALERT_WEBHOOK and JEJAK_SECRET_WEBHOOK",
        isPassing: true,
      },
      { cause },
    );
  }
}

/** Fetch says "fetch failed", and why only in the cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
