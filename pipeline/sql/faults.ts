import { JejakError, UsageError } from "../errors.ts";
import type { Problem } from "../query/problem.ts";

export const tooLong = (timeoutMs: number) =>
  new JejakError({
    indonesian: `pertanyaan ini dihentikan sesudah ${timeoutMs / 1000} detik`,
    english: `this question was stopped after ${timeoutMs / 1000} seconds`,
    hint: "persempit, atau beri waktu lebih / narrow it, or give it more time with --timeout",
  });

export const tooLarge = (bytes: number) =>
  new JejakError({
    indonesian: `pertanyaan ini butuh lebih banyak memori daripada batasnya, ${megabytes(bytes)} MB`,
    english: `this question needs more memory than its limit, ${megabytes(bytes)} MB`,
    hint: "persempit dengan where atau limit, atau hitung saja / narrow it with where or limit, or count instead of listing",
  });

const megabytes = (bytes: number) => Math.round(bytes / (1 << 20));

/** What the engine or the rules of this door say of a query, with its place and a mark under it. */
export function notAnswered(query: string, { indonesian, english, place, kind }: Problem): JejakError {
  if (kind === "Out of Memory")
    return new JejakError({
      indonesian,
      english,
      hint: "persempit dengan where atau limit, atau hitung saja / narrow it with where or limit, or count instead of listing",
    });
  if (place === undefined) return new UsageError({ indonesian, english, hint: "" });
  const line = query.split("\n")[place.line - 1]!;
  return new UsageError({
    indonesian: `baris ${place.line}, kolom ${place.column}: ${indonesian}`,
    english: `line ${place.line}, column ${place.column}: ${english}`,
    hint: excerpt(line, place.column),
  });
}

const shown = 90;

/** The line around the column, and a mark below it. */
function excerpt(line: string, column: number): string {
  const letters = [...line];
  const from = Math.max(0, Math.min(column - 1 - shown / 2, letters.length - shown));
  return `${letters.slice(from, from + shown).join("")}\n    ${" ".repeat(column - 1 - from)}^`;
}
