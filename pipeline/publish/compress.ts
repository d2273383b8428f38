import { readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { filesBelow } from "./tree.ts";

const compressible = /\.(html|css|js|json|csv|txt|svg|arrow|wasm)$/;
const smallest = 1024; // below one packet there is nothing to win

/** Above it brotli's best takes half a minute, and gains a tenth. */
const large = 8_000_000;
const qualityOfLarge = 5;

/** Writes `.br` and `.gz` beside every file below that gets smaller by it. `quality` is brotli's, 0 to 11. */
export async function compressTree(folder: string, { quality }: { quality: number }): Promise<void> {
  const files = (await filesBelow(folder)).filter((file) => compressible.test(file));
  await Promise.all(files.map((file) => compress(path.join(folder, file), quality)));
}

async function compress(file: string, quality: number): Promise<void> {
  if ((await stat(file)).size < smallest) return;
  const content = await readFile(file);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: content.length > large ? qualityOfLarge : quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(content, { params }),
    promisify(gzip)(content),
  ]);
  if (br.length < content.length) await writeFile(`${file}.br`, br);
  if (gz.length < content.length) await writeFile(`${file}.gz`, gz);
}
