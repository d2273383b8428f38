import { open } from "node:fs/promises";
import { inflateRawSync } from "node:zlib";
import { Unreadable } from "../unreadable.ts";

/** One part of a workbook as the zip archive's directory declares it. Sizes are bytes. */
export interface Part {
  readonly name: string;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its local header stands in the file. */
  readonly at: number;
  readonly isDeflated: boolean;
}

const mib = 1 << 20;

/** A real workbook unpacks to about 8 times its size and the known bombs to 290 times and more. */
const limits = { parts: 10_000, unpacked: 256 * mib, ratio: 100, ratioFrom: 16 * mib };

/** What workbooks of the old kind, and those with a password, begin with. */
const compoundFile = Buffer.from("d0cf11e0a1b11ae1", "hex");
const endRecord = 0x06054b50;
const entryRecord = 0x02014b50;
const endBytes = 22;
const entryBytes = 46;
const localBytes = 30;
const longestComment = 0xffff;
const inZip64 = 0xffffffff;

/**
 * The parts of a workbook, read from the end of the file without unpacking anything. Throws `Unreadable` for what is no
 * zip archive and for one that would unpack to more than a real workbook does.
 */
export async function readDirectory(path: string): Promise<Part[]> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    if ((await readAt(file, 0, 8)).equals(compoundFile)) throw locked();
    const tail = await readAt(file, Math.max(0, size - endBytes - longestComment), size);
    const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
    if (end < 0 || end + endBytes > tail.length || tail.readUInt32LE(end) !== endRecord) throw noWorkbook();
    const count = tail.readUInt16LE(end + 10);
    const length = tail.readUInt32LE(end + 12);
    const start = tail.readUInt32LE(end + 16);
    if (count === 0xffff || length === inZip64 || start === inZip64 || count > limits.parts)
      throw tooLarge(`> ${limits.parts}`);
    if (start + length > size) throw noWorkbook();
    const parts = readEntries(await readAt(file, start, start + length), count);
    const unpacked = parts.reduce((sum, part) => sum + part.unpacked, 0);
    if (unpacked > limits.unpacked) throw tooLarge(`${Math.round(unpacked / mib)} MB`);
    if (unpacked > limits.ratioFrom && unpacked > size * limits.ratio)
      throw tooLarge(`${Math.round(unpacked / size)} : 1`);
    return parts;
  } finally {
    await file.close();
  }
}

/** The bytes of a part of the archive `bytes`. Throws `Unreadable` where it is more than its directory declares. */
export function unpack(bytes: Buffer, { at, packed, unpacked, isDeflated, name }: Part): Buffer {
  if (at + localBytes > bytes.length) throw noWorkbook();
  const start = at + localBytes + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const content = bytes.subarray(start, start + packed);
  if (!isDeflated) return content;
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(unpacked, 1) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE")
      throw tooLarge(`${name} > ${unpacked} B`);
    throw noWorkbook();
  }
}

function readEntries(directory: Buffer, count: number): Part[] {
  const parts: Part[] = [];
  let at = 0;
  while (parts.length < count) {
    if (at + entryBytes > directory.length || directory.readUInt32LE(at) !== entryRecord) throw noWorkbook();
    const nameLength = directory.readUInt16LE(at + 28);
    const part = {
      name: directory.toString("utf8", at + entryBytes, at + entryBytes + nameLength),
      packed: directory.readUInt32LE(at + 20),
      unpacked: directory.readUInt32LE(at + 24),
      at: directory.readUInt32LE(at + 42),
      isDeflated: directory.readUInt16LE(at + 10) === 8,
    };
    if (part.unpacked === inZip64 || part.at === inZip64) throw tooLarge("> 4 GB");
    parts.push(part);
    at += entryBytes + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return parts;
}

async function readAt(file: Awaited<ReturnType<typeof open>>, from: number, to: number): Promise<Buffer> {
  const buffer = Buffer.alloc(to - from);
  await file.read(buffer, 0, buffer.length, from);
  return buffer;
}

const noWorkbook = () =>
  new Unreadable({
    indonesian: "isinya bukan buku kerja XLSX, atau berkasnya rusak",
    english: "its content is no XLSX workbook, or the file is damaged",
  });

const locked = () =>
  new Unreadable({
    indonesian: "terkunci kata sandi atau berbentuk XLS lama; simpan sebagai XLSX tanpa kata sandi",
    english: "is locked by a password or of the old XLS form; save it as XLSX without a password",
  });

const tooLarge = (measure: string) =>
  new Unreadable({
    indonesian: `isinya membengkak jauh melebihi buku kerja biasa (${measure}) dan tidak dibuka`,
    english: `it would unpack to far more than a real workbook does (${measure}) and was not opened`,
  });
