import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../programs/here.ts";
import { awards } from "./awards.ts";
import { governance } from "./governance.ts";
import { innovationIndex } from "./innovation-index.ts";
import { outcomes } from "./outcomes.ts";
import { people } from "./people.ts";
import { programme } from "./programme.ts";
import type { Question, Told } from "./question.ts";

/** A question that a release answers by SQL, as the page SQL offers it. */
export interface SavedQuery extends Told {
  readonly number: number;
  readonly group: Told;
  readonly sql: string;
  /** Columns of the answer by which a reader narrows it. */
  readonly narrowedBy: readonly string[];
  /** What the answer cannot say. */
  readonly missing: Told | null;
}

const groups: readonly (readonly [Told, readonly Question[]])[] = [
  [{ indonesian: "Program", english: "Programme" }, programme],
  [{ indonesian: "Indeks", english: "Index" }, innovationIndex],
  [{ indonesian: "Pegawai dan insentif", english: "People and incentives" }, people],
  [{ indonesian: "Hasil bagi warga", english: "Outcomes for citizens" }, outcomes],
  [{ indonesian: "Penghargaan dan replikasi", english: "Awards and replication" }, awards],
  [{ indonesian: "Tata kelola data", english: "Data governance" }, governance],
];

/** Every question that is answered by SQL, in the order of its number. */
export async function savedQueries(): Promise<SavedQuery[]> {
  const saved = groups.flatMap(([group, questions]) =>
    questions.flatMap(async ({ sql, number, indonesian, english, narrowedBy = [], missing = null }) =>
      sql === undefined
        ? []
        : [
            {
              number,
              group,
              indonesian,
              english,
              sql: await readFile(join(root, "pipeline", "questions", `${sql}.sql`), "utf8"),
              narrowedBy,
              missing,
            },
          ],
    ),
  );
  return (await Promise.all(saved)).flat().toSorted((a, b) => a.number - b.number);
}
