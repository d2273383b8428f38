import { createHash, createSecretKey, hkdfSync, type KeyObject, randomBytes } from "node:crypto";
import { link, mkdir, open, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { unfinished } from "../durable.ts";
import { KeyFault } from "../errors.ts";

const keyBytes = 32;

/** What is derived from the master key. As key objects they show nothing of themselves when they are printed. */
export interface Keys {
  /** Names the master key without telling anything of it: 12 hex digits, for file names, headers and receipts. */
  readonly id: string;
  /** For the HMAC that turns a NIP into a pseudonym. */
  readonly pseudonym: KeyObject;
  /** Wraps the keys of sealed files. */
  readonly seal: KeyObject;
}

/**
 * Reads the master key, or makes it if there is none; `isNew` tells which, so that the operator can be asked to escrow it.
 *
 * `findSealed` names the files that were sealed before. It is asked only when the key is missing: a new key would
 * open none of them, so none is made. Throws as well for a file that others may read or that is no key.
 */
export async function openKeys(
  keyFile: string,
  findSealed: () => Promise<readonly string[]>,
): Promise<Keys & { readonly isNew: boolean }> {
  const found = await readMaster(keyFile);
  if (found !== undefined) return { ...deriveKeys(found), isNew: false };
  const sealed = await findSealed();
  if (sealed.length > 0) throw lost(keyFile, sealed);
  const isNew = await makeMaster(keyFile);
  const master = await readMaster(keyFile);
  if (master === undefined) throw unusable(keyFile);
  return { ...deriveKeys(master), isNew };
}

function deriveKeys(master: KeyObject): Keys {
  // The identifier is derived as well: a hash of the key itself would let a guess at the key be tested.
  const identifier = expand(master, "identifier");
  return {
    id: createHash("sha256").update(identifier).digest("hex").slice(0, 12),
    pseudonym: subkey(master, "pseudonym"),
    seal: subkey(master, "seal"),
  };
}

/** One key per purpose, by HKDF-SHA-256: knowing one tells nothing of the other or of the master. */
export const subkey = (master: KeyObject, purpose: "pseudonym" | "seal") =>
  createSecretKey(expand(master, purpose));

// Changing a word here orphans every sealed file and every pseudonym.
const expand = (master: KeyObject, purpose: string) =>
  Buffer.from(hkdfSync("sha256", master, "", `jejak-inovasi v1 ${purpose}`, keyBytes));

async function readMaster(path: string): Promise<KeyObject | undefined> {
  const file = await open(path, "r").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw unusable(path, error);
  });
  if (file === undefined) return undefined;
  try {
    const about = await file.stat();
    if ((about.mode & 0o077) !== 0) throw tooOpen(path, about.mode);
    if (!about.isFile() || about.size !== keyBytes) throw noKey(path, about.size);
    return createSecretKey(await file.readFile());
  } finally {
    await file.close();
  }
}

/** True if this call made the file, false if somebody else was quicker. */
async function makeMaster(path: string): Promise<boolean> {
  const temporary = `${unfinished(path)}-${randomBytes(4).toString("hex")}`;
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const file = await open(temporary, "wx", 0o600);
    try {
      await file.writeFile(randomBytes(keyBytes));
      await file.sync();
    } finally {
      await file.close();
    }
    // A link, unlike a rename, never replaces a key that is there.
    await link(temporary, path);
    await syncFolder(dirname(path));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw unusable(path, error);
  } finally {
    await rm(temporary, { force: true });
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

const lost = (path: string, sealed: readonly string[]) =>
  new KeyFault({
    indonesian:
      `kunci induk ${path} hilang, padahal ${sealed.length} berkas tersegel dengannya, misalnya ${sealed[0]}; ` +
      "tanpa kunci itu isinya tidak dapat dibuka lagi dan pegawai tidak dapat disambungkan dengan tahun-tahun lalu",
    english:
      `the master key ${path} is missing, and ${sealed.length} files are sealed with it, ${sealed[0]} for one; ` +
      "without it their content cannot be opened again, nor staff be joined to earlier years",
    hint:
      `kembalikan salinan titipan, atau arahkan JEJAK_KEY_FILE ke sana; bila tidak ada salinan, pindahkan berkas tersegel ` +
      `dan bawa lagi berkas aslinya / put an escrowed copy back as ${path} (mode 0600), or point JEJAK_KEY_FILE at it; ` +
      "if no copy is left, move the sealed files away and bring the original files again",
  });

const tooOpen = (path: string, mode: number) =>
  new KeyFault({
    indonesian: `kunci induk ${path} dapat dibaca orang lain (mode ${octal(mode)})`,
    english: `the master key ${path} is open to others (mode ${octal(mode)})`,
    hint: `chmod 600 ${path}`,
  });

const noKey = (path: string, size: number) =>
  new KeyFault({
    indonesian: `${path} bukan kunci induk: ${size} bita, seharusnya ${keyBytes}`,
    english: `${path} is no master key: ${size} bytes instead of ${keyBytes}`,
    hint: `kembalikan salinan titipan, atau arahkan JEJAK_KEY_FILE ke berkas yang benar / put an escrowed copy back as ${path}, or point JEJAK_KEY_FILE at the right file`,
  });

const unusable = (path: string, cause?: unknown) =>
  new KeyFault(
    {
      indonesian: `kunci induk ${path} tidak dapat dibaca atau dibuat`,
      english: `the master key ${path} can be neither read nor made`,
      hint: "arahkan JEJAK_KEY_FILE ke folder milik pengguna ini / set JEJAK_KEY_FILE to a file in a folder that this user owns",
    },
    { cause },
  );

const octal = (mode: number) => (mode & 0o777).toString(8).padStart(4, "0");
