import { randomBytes } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { hash, verify } from "@node-rs/argon2";
import { sha256, unfinished } from "../durable.ts";
import { JejakError, UsageError } from "../errors.ts";

/** The shortest password where nothing else is asked for: NIST SP 800-63B-4, section 3.1.1.2. */
const leastCharacters = 15;
const mostBytes = 1000;

/** The password of the internal edition as it is kept: its Argon2id hash. */
export interface Password {
  /** Tells one hash from another, so that sessions end with the password they began with. */
  readonly id: string;
  readonly isRight: (attempt: string) => Promise<boolean>;
}

/**
 * Keeps the hash of a password in a file for its owner alone, in place of the one before. Throws for one that is too
 * short or too long.
 */
export async function keepPassword(file: string, password: string): Promise<void> {
  const characters = [...password.normalize("NFC")].length;
  if (characters < leastCharacters || Buffer.byteLength(password) > mostBytes) throw wrongLength(characters);
  const temporary = `${unfinished(file)}-${randomBytes(4).toString("hex")}`;
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  try {
    const made = await open(temporary, "wx", 0o600);
    try {
      await made.writeFile(`${await hash(password.normalize("NFC"))}\n`);
      await made.sync();
    } finally {
      await made.close();
    }
    await rename(temporary, file);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Reads the hash. Throws for a file that is not there, that others may read, or that holds something else. */
export async function readPassword(file: string): Promise<Password> {
  const opened = await open(file, "r").catch((error: NodeJS.ErrnoException) => {
    throw error.code === "ENOENT" ? none(file) : unusable(file, error);
  });
  try {
    if (((await opened.stat()).mode & 0o077) !== 0) throw tooOpen(file);
    const kept = (await opened.readFile("utf8")).trim();
    if (!/^\$argon2id\$v=19\$[\w=,]+\$[\w+/]+\$[\w+/]+$/.test(kept)) throw unusable(file);
    return { id: sha256(kept).slice(0, 16), isRight: (attempt) => inTurn(() => isRight(kept, attempt)) };
  } finally {
    await opened.close();
  }
}

const isRight = (kept: string, attempt: string) =>
  Buffer.byteLength(attempt) > mostBytes ? Promise.resolve(false) : verify(kept, attempt.normalize("NFC"));

let last: Promise<unknown> = Promise.resolve();

/** One after the other: each takes 19 MiB and one of the few threads that files are read with. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = last.then(work);
  last = done.catch(() => undefined);
  return done;
}

const wrongLength = (characters: number) =>
  new UsageError({
    indonesian: `kata sandi terdiri atas ${characters} karakter; paling sedikit ${leastCharacters}, paling banyak ${mostBytes} bita`,
    english: `the password has ${characters} characters; at least ${leastCharacters}, at most ${mostBytes} bytes`,
    hint: "beberapa kata lebih mudah diingat / several words are easier to remember: npm run jejak -- password",
  });

const none = (file: string) =>
  new JejakError({
    indonesian: `edisi internal belum punya kata sandi (${file}), jadi tidak disajikan`,
    english: `the internal edition has no password yet (${file}), so it is not served`,
    hint: "npm run jejak -- password",
  });

const tooOpen = (file: string) =>
  new JejakError({
    indonesian: `berkas kata sandi ${file} dapat dibaca orang lain`,
    english: `the password file ${file} is open to others`,
    hint: `chmod 600 ${file}`,
  });

const unusable = (file: string, cause?: unknown) =>
  new JejakError(
    {
      indonesian: `berkas kata sandi ${file} tidak dapat dibaca atau tidak berisi sandi teracak Argon2id`,
      english: `the password file ${file} cannot be read or holds no Argon2id hash`,
      hint: "npm run jejak -- password; JEJAK_PASSWORD_FILE names another file",
    },
    { cause },
  );
