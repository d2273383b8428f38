import { JejakError } from "../errors.ts";

interface Words {
  readonly indonesian: string;
  readonly english: string;
  readonly hint?: string;
}

/** Why a feed gave nothing that may be landed. The words go behind the feed's name and hold no address beyond its host. */
export const refusal = (
  { indonesian, english, hint = "see what the sender answers, then run again" }: Words,
  cause?: unknown,
) => new JejakError({ indonesian, english, hint }, { cause });

/** A trouble that may be over in a moment, such as a busy server. `afterMs` is how long the server asked to wait. */
export class Passing extends JejakError {
  override readonly name = "Passing";
  readonly afterMs: number;

  constructor({ indonesian, english, afterMs = 0 }: Words & { afterMs?: number }, cause?: unknown) {
    super(
      {
        indonesian,
        english,
        hint: "coba lagi nanti; data baik terakhir tetap dipakai / try again later; the last good data stays",
        isPassing: true,
      },
      { cause },
    );
    this.afterMs = afterMs;
  }
}
