/** A part of a whole, in people; nothing where it was withheld. */
export interface Portion {
  readonly name: string;
  readonly people: number | null;
  /** Stands outside the order of the others, e.g. those of whom nothing is known. */
  readonly isApart?: boolean;
}

/** A whole that is cut into parts; `people` is nothing where even the whole was withheld. */
export interface ShareBar {
  readonly name: string;
  readonly note: string;
  readonly people: number | null;
  readonly portions: readonly Portion[];
}

/** How strong the hue of a part is, in percent: from the strongest to the palest, and none for a part that stands apart. */
export function shadeOf(portions: readonly Pick<Portion, "isApart">[], index: number): number | undefined {
  if (portions[index]?.isApart) return undefined;
  const ordered = portions.filter((portion) => !portion.isApart).length;
  return Math.round(100 - (86 * index) / Math.max(1, ordered - 1));
}

export const shadeStyle = (shade: number | undefined) => (shade === undefined ? null : `--at: ${shade}%`);

export interface Piece {
  readonly from: number;
  readonly share: number;
  /** Which part it is; absent for the rest that was withheld. */
  readonly index?: number;
}

/** Where the parts of a bar lie, as shares of it. */
export function piecesOf({ people, portions }: ShareBar): Piece[] {
  if (people === null || people === 0) return [{ from: 0, share: 1 }];
  let at = 0;
  const pieces = portions.flatMap((portion, index): Piece[] => {
    if (portion.people === null || portion.people === 0) return [];
    const piece = { from: at, share: portion.people / people, index };
    at += piece.share;
    return [piece];
  });
  return at < 1 - 1e-9 ? [...pieces, { from: at, share: 1 - at }] : pieces;
}
