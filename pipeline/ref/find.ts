import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../programs/here.ts";

const folder = join(root, "pipeline", "ref");

/** A view or macro of `ref` that every `stage.sql` may use: one file of this folder, one `create` statement. */
export interface Shared {
  readonly name: string;
  /** Path below the project, for lineage and messages. */
  readonly file: string;
  readonly statement: string;
  /** The SELECT in it, from which the order is read. */
  readonly select: string;
}

/** Every `.sql` of this folder, by name. Throws for one that does not create what its name says. */
export async function findShared(): Promise<readonly Shared[]> {
  const names = (await readdir(folder)).filter((file) => file.endsWith(".sql")).toSorted();
  return Promise.all(
    names.map(async (fileName) => {
      const name = fileName.slice(0, -4);
      const file = `pipeline/ref/${fileName}`;
      const statement = await readFile(join(folder, fileName), "utf8");
      const shape = new RegExp(
        String.raw`^create (?:view ref\.${name} as|macro ref\.${name}\([a-z_, ]*\) as( table)?)$`,
        "m",
      ).exec(statement);
      if (shape === null) throw new Error(`${file} does not create ref.${name}`);
      const body = statement.slice(shape.index + shape[0].length);
      const isScalar = shape[0].includes("macro") && shape[1] === undefined;
      return { name, file, statement, select: isScalar ? `select ${body}` : body };
    }),
  );
}
