import { createHash, randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, open, readdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { settle, unfinished, writeComing } from "../durable.ts";
import { JejakError, KeyFault } from "../errors.ts";
import { openBlock, sealBlock, tagBytes } from "./block.ts";
import type { Keys } from "./master-key.ts";

/**
 * A sealed file is a header and then chunks of AES-256-GCM, each the ciphertext and its tag.
 *
 *     magic (8) · version (1) · key id (6) · nonce (12) · wrapped file key (32) · tag (16)
 *
 * Each file has a random key of its own, wrapped by the seal key. A chunk holds 1 MiB, the last one what is left; its place
 * (number and whether it is the last) is its nonce and is authenticated, so that no chunk can be moved, dropped or added.
 */
const magic = Buffer.from("jejaksgl");
const version = 1;
const keyIdBytes = 6;
const nonceBytes = 12;
const keyBytes = 32;
const headerBytes = magic.length + 1 + keyIdBytes + nonceBytes + keyBytes + tagBytes;
const chunkBytes = 1 << 20;

/** What the name of a sealed file ends in. */
export const sealedExtension = ".enc";

/** The sealed files anywhere below a folder, sorted. An absent folder holds none. */
export async function findSealed(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const names = await readdir(folder, { recursive: true });
  return names
    .filter((name) => name.endsWith(sealedExtension))
    .map((name) => join(folder, name))
    .toSorted();
}

/**
 * Writes a sealed copy of `from` as `to`, whole and read back or not at all, readable by its owner alone. The answer describes
 * the bytes that were sealed, so that the caller can tell whether `from` changed in the meantime.
 */
export async function sealFile(
  from: string,
  to: string,
  keys: Keys,
): Promise<{ sha256: string; size: number }> {
  const hash = createHash("sha256");
  let size = 0;
  const watched = (content: Buffer) => {
    hash.update(content);
    size += content.length;
  };
  await writeSealed(to, sealedCopy(from, keys, watched), (sealed) =>
    verifySealed(sealed, keys, hash.copy().digest("hex")),
  );
  return { sha256: hash.digest("hex"), size };
}

async function* sealedCopy(from: string, keys: Keys, watched: (content: Buffer) => void) {
  const source = await open(from, "r");
  try {
    yield* sealChunks(source, keys, watched);
  } finally {
    await source.close();
  }
}

/** Writes bytes sealed as `to`, whole or not at all, readable by its owner alone. */
export async function sealBytes(content: Buffer, to: string, keys: Keys): Promise<void> {
  let at = 0;
  const read: Source["read"] = (buffer, offset, length) => {
    const bytesRead = content.copy(buffer, offset, at, at + length);
    at += bytesRead;
    return Promise.resolve({ bytesRead });
  };
  await writeSealed(
    to,
    sealChunks({ read }, keys, () => undefined),
  );
}

async function writeSealed(
  to: string,
  chunks: AsyncIterable<Buffer>,
  prove?: (sealed: string) => Promise<void>,
): Promise<void> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  const temporary = unfinished(to);
  await rm(temporary, { force: true });
  try {
    await writeComing(temporary, chunks);
    await settle(temporary, to, prove && (() => prove(temporary)));
  } finally {
    await rm(temporary, { force: true });
  }
}

/** What gives its bytes in order. */
interface Source {
  readonly read: (
    buffer: Buffer,
    offset: number,
    length: number,
    position: null,
  ) => Promise<{ readonly bytesRead: number }>;
}

/**
 * The content of a sealed file, chunk by chunk, each one verified before it is given out. Only the end of the iteration says
 * that nothing is missing; it throws if the file is damaged or was sealed with another key.
 */
export async function* openSealed(path: string, keys: Keys): AsyncGenerator<Buffer, void> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    const header = await readUpTo(file, Buffer.allocUnsafe(headerBytes));
    const fileKey = unwrapKey(path, header, keys);
    const count = Math.ceil((size - headerBytes) / (chunkBytes + tagBytes));
    if (count === 0) throw damaged(path, "chunk 1");
    let index = 0;
    for await (const sealed of chunksOf(file, count)) {
      const content = openBlock(fileKey, placeOf(index, index === count - 1), sealed);
      index += 1;
      if (content === undefined) throw damaged(path, `chunk ${index} of ${count}`);
      if (content.length > 0) yield content;
    }
  } finally {
    await file.close();
  }
}

/** The sealed chunks from where the file stands, each read while the one before is opened. */
async function* chunksOf(file: Source, count: number): AsyncGenerator<Buffer, void> {
  const buffers = [0, 1].map(() => Buffer.allocUnsafe(chunkBytes + tagBytes));
  const read = (index: number) => readUpTo(file, buffers[index % 2]!);
  let reading = read(0);
  try {
    for (let index = 0; index < count; index += 1) {
      const sealed = await reading;
      if (index + 1 < count) reading = read(index + 1);
      yield sealed;
    }
  } finally {
    // Who stops early closes the file, and a read may be under way that nobody waits for any more.
    await Promise.allSettled([reading]);
  }
}

/** Whether a sealed file holds, undamaged and under this very key, the bytes with this SHA-256. */
export async function isSound(path: string, keys: Keys, expectedSha256: string): Promise<boolean> {
  try {
    await verifySealed(path, keys, expectedSha256);
    return true;
  } catch (error) {
    if (error instanceof JejakError) return false;
    throw error;
  }
}

/** Reads a sealed file to its end and throws unless it holds, undamaged, the bytes with this SHA-256. */
export async function verifySealed(path: string, keys: Keys, expectedSha256: string): Promise<void> {
  const hash = createHash("sha256");
  for await (const content of openSealed(path, keys)) hash.update(content);
  if (hash.digest("hex") === expectedSha256) return;
  throw new JejakError({
    indonesian: `${path} utuh, tetapi isinya bukan berkas yang diterima`,
    english: `${path} is undamaged but does not hold the file that was received`,
    hint: "pulihkan dari cadangan, atau bawa lagi berkas aslinya / restore it from a backup, or bring the original file again",
  });
}

async function* sealChunks(source: Source, keys: Keys, watched: (content: Buffer) => void) {
  const fileKey = randomBytes(keyBytes);
  yield wrapKey(fileKey, keys);
  let content: Buffer = await readUpTo(source, Buffer.allocUnsafe(chunkBytes));
  let spare: Buffer = Buffer.allocUnsafe(chunkBytes);
  for (let index = 0; ; index += 1) {
    // Whether a full chunk is the last one shows only when nothing follows it.
    const reading = content.length < chunkBytes ? content.subarray(0, 0) : readUpTo(source, spare);
    watched(content);
    const next = await reading;
    const { ciphertext, tag } = sealBlock(fileKey, placeOf(index, next.length === 0), content);
    yield ciphertext;
    yield tag;
    if (next.length === 0) return;
    [content, spare] = [next, content];
  }
}

/** Fills the buffer from where the file stands; shorter only at the end of the file. */
async function readUpTo(file: Source, buffer: Buffer): Promise<Buffer> {
  let filled = 0;
  while (filled < buffer.length) {
    const { bytesRead } = await file.read(buffer, filled, buffer.length - filled, null);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}

/** The place of a chunk: three zero bytes, its number, one byte that is 1 for the last. Never twice under one file key. */
function placeOf(index: number, isLast: boolean): Buffer {
  const place = Buffer.alloc(nonceBytes);
  place.writeBigUInt64BE(BigInt(index), 3);
  place.writeUInt8(isLast ? 1 : 0, nonceBytes - 1);
  return place;
}

const labelOf = (keyId: string) => Buffer.concat([magic, Buffer.from([version]), Buffer.from(keyId, "hex")]);

function wrapKey(fileKey: Buffer, { id, seal }: Keys): Buffer {
  const label = labelOf(id);
  const nonce = randomBytes(nonceBytes);
  const { ciphertext, tag } = sealBlock(seal, nonce, fileKey, label);
  return Buffer.concat([label, nonce, ciphertext, tag]);
}

function unwrapKey(path: string, header: Buffer, { id, seal }: Keys): Buffer {
  const idAt = magic.length + 1;
  const nonceAt = idAt + keyIdBytes;
  const keyAt = nonceAt + nonceBytes;
  if (header.length < headerBytes || !header.subarray(0, magic.length).equals(magic))
    throw damaged(path, "its header");
  const found = header.readUInt8(magic.length);
  if (found !== version)
    throw damaged(path, `its header (version ${found}, unless a later program wrote it)`);
  // The label is built from our own key's id: a header whose id alone was damaged still opens, and is told from another key's.
  const fileKey = openBlock(seal, header.subarray(nonceAt, keyAt), header.subarray(keyAt), labelOf(id));
  const sealedWith = header.subarray(idAt, nonceAt).toString("hex");
  if (sealedWith !== id && fileKey === undefined) throw otherKey(path, sealedWith, id);
  if (sealedWith !== id || fileKey === undefined) throw damaged(path, "its header");
  return fileKey;
}

const damaged = (path: string, where: string) =>
  new JejakError({
    indonesian: `${path} rusak: bagian yang tidak lagi seperti saat disegel: ${where}`,
    english: `${path} is damaged: what is not as it was sealed: ${where}`,
    hint: "pulihkan dari cadangan, atau bawa lagi berkas aslinya / restore it from a backup, or bring the original file again",
  });

const otherKey = (path: string, sealedWith: string, ours: string) =>
  new KeyFault({
    indonesian: `${path} disegel dengan kunci lain: ${sealedWith}, sedangkan kunci ini ${ours}`,
    english: `${path} was sealed with another key: ${sealedWith}, and this one is ${ours}`,
    hint: `arahkan JEJAK_KEY_FILE ke kunci itu / point JEJAK_KEY_FILE at the key ${sealedWith}`,
  });
