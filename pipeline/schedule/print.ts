import type { SlotLine } from "./ledger.ts";

const words: Readonly<Record<SlotLine["state"], string>> = {
  begun: "dikenal / known",
  started: "mulai / started",
  interrupted: "terputus / interrupted",
  waiting: "menunggu / waits",
  done: "selesai / done",
  held: "tertahan / held back",
  failed: "gagal / failed",
  skipped: "dilewati / skipped",
  void: "tidak berlaku / void",
};

/** A line of the ledger for whoever looks at the terminal; in Jakarta's time. */
export function printSlot({ job, slot, state, count, retry_at: retryAt, why_english: why }: SlotLine): void {
  if (state === "begun") return;
  const times = count === undefined || count === 1 ? "" : ` (${count})`;
  const until = retryAt === undefined ? "" : ` until ${moment(retryAt)}`;
  console.log(
    `jadwal   ${job} ${moment(slot)}  ${words[state]}${times}${until}${why === undefined ? "" : `: ${why}`}`,
  );
}

const moment = (instant: string) =>
  new Date(instant).toLocaleString("sv-SE", { timeZone: "Asia/Jakarta" }).slice(0, 16);
