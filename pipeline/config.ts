import { readFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { delimiter, dirname, join, relative, resolve, sep } from "node:path";
import { z } from "zod";
import { JejakError, UsageError } from "./errors.ts";
import { root } from "./programs/here.ts";
import { type ReadSecret, secretName } from "./secrets.ts";
import { type Settings, settings } from "./settings.ts";

/** The only reader of the environment. Call once, at the command line, and pass the result down. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env) {
  const parsed = settings.safeParse(environment);
  if (!parsed.success)
    throw new UsageError({
      indonesian: `lingkungan tidak dapat dibaca: ${z.prettifyError(parsed.error)}`,
      english: `the environment cannot be read: ${z.prettifyError(parsed.error)}`,
      hint: "npm run jejak -- --print-config",
    });
  const dataDir = resolve(parsed.data.JEJAK_DATA ?? join(root, "data"));
  return Object.freeze({
    root,
    dataDir,
    /** The master key. Never below `dataDir`, whose copies and backups would then carry the key to what they hold. */
    keyFile: outside(dataDir, keyFileOf(parsed.data), "JEJAK_KEY_FILE"),
    /** Where sealed files lie in the clear for as long as they are read; only its owner may look in. */
    scratchDir: resolve(parsed.data.JEJAK_TMP ?? join(tmpdir(), `jejak-${process.getuid?.() ?? "scratch"}`)),
    port: parsed.data.JEJAK_PORT,
    host: parsed.data.JEJAK_HOST,
    /** Names besides the loopback and the bound address under which the site may be asked for. */
    hosts: listed(parsed.data.JEJAK_HOSTS, ","),
    /** Terms of the internal edition; without a port it is not served. */
    internal: internalOf(parsed.data, dataDir),
    cron: parsed.data.JEJAK_CRON,
    /** Free bytes below which no run is begun. */
    leastFreeBytes: parsed.data.JEJAK_MIN_FREE_MB * 1_000_000,
    /** Bytes that a job of the service may hold; undefined: four fifths of what the machine has. */
    jobMemoryBytes: megabytes(parsed.data.JEJAK_JOB_MEMORY_MB),
    /** How many releases stay beside the current and the cited ones; undefined: all. */
    keepReleases: parsed.data.JEJAK_KEEP_RELEASES,
    /** How the service tells what it does: lines for a person, or JSON. */
    log: parsed.data.JEJAK_LOG,
    /** The browser that prints a meeting pack; the folders of `path` are looked through where none is named. */
    chromium: parsed.data.JEJAK_CHROMIUM,
    path: parsed.data.PATH.split(delimiter).filter((folder) => folder !== ""),
    /** Who is told of what is not as it should be. */
    alerts: alertsOf(parsed.data),
    /** Where the escrowed copies of the master key can be seen, for `doctor` to compare. */
    keyCopies: listed(parsed.data.JEJAK_KEY_COPIES, delimiter),
    /** Read when it is asked for, so that a long-running service takes up a file that was changed. */
    readSecret: secretsOf(environment),
  });
}

/** A secret stands in `JEJAK_SECRET_…` itself or in the file that `JEJAK_SECRET_…_FILE` names. */
function secretsOf(environment: NodeJS.ProcessEnv): ReadSecret {
  return (name) => {
    if (!secretName.test(name)) return undefined;
    const file = environment[`${name}_FILE`];
    if (environment[name] !== undefined || file === undefined) return environment[name];
    try {
      return readFileSync(file, "utf8").replace(/\r?\n$/, "");
    } catch (cause) {
      throw new JejakError(
        {
          indonesian: `rahasia ${name}: berkas ${file} tidak dapat dibaca`,
          english: `the secret ${name}: the file ${file} cannot be read`,
          hint: `arahkan ${name}_FILE ke berkas yang boleh dibaca pengguna ini / point ${name}_FILE at a file that this user may read`,
        },
        { cause },
      );
    }
  };
}

// A relative XDG_CONFIG_HOME is void, says the specification.
const keyFileOf = (given: Settings) => resolve(given.JEJAK_KEY_FILE ?? usualKeyFile(given));

/** The password lies beside the key unless a file is named, and like the key never in what is copied. */
function internalOf(given: Settings, dataDir: string) {
  const file = resolve(given.JEJAK_PASSWORD_FILE ?? join(dirname(keyFileOf(given)), "internal-password"));
  return {
    port: given.JEJAK_INTERNAL_PORT,
    passwordFile: outside(dataDir, file, "JEJAK_PASSWORD_FILE"),
    tls: given.JEJAK_TLS,
    /** Whose word on the reader's address is believed. */
    proxies: listed(given.JEJAK_PROXIES, ","),
    sessionIdleMs: given.JEJAK_SESSION_MINUTES * 60_000,
  };
}

const usualKeyFile = ({ XDG_CONFIG_HOME: folder }: Settings) =>
  join(folder?.startsWith(sep) ? folder : join(homedir(), ".config"), "jejak-inovasi", "master.key");

function alertsOf({ JEJAK_SMTP_URL, JEJAK_ALERT_TO, ...rest }: Settings) {
  const to = listed(JEJAK_ALERT_TO, ",");
  if ((JEJAK_SMTP_URL === undefined) !== (to.length === 0))
    throw new UsageError({
      indonesian: "JEJAK_SMTP_URL dan JEJAK_ALERT_TO hanya berguna bersama-sama",
      english: "JEJAK_SMTP_URL and JEJAK_ALERT_TO are of use only together",
      hint: "JEJAK_SMTP_URL=smtp://jejak@mail.example:587 JEJAK_ALERT_TO=a@example,b@example",
    });
  return {
    mail:
      JEJAK_SMTP_URL === undefined ? undefined : { server: JEJAK_SMTP_URL, from: rest.JEJAK_ALERT_FROM, to },
    webhook: rest.JEJAK_ALERT_WEBHOOK,
  };
}

const listed = (text: string | undefined, separator: string) =>
  (text ?? "")
    .split(separator)
    .map((item) => item.trim())
    .filter((item) => item !== "");

const megabytes = (count: number | undefined) => (count === undefined ? undefined : count * 1_000_000);

function outside(dataDir: string, file: string, setting: "JEJAK_KEY_FILE" | "JEJAK_PASSWORD_FILE"): string {
  const way = relative(dataDir, file);
  if (way === ".." || way.startsWith(`..${sep}`)) return file;
  const [indonesian, english] =
    setting === "JEJAK_KEY_FILE" ? ["kunci induk", "the master key"] : ["kata sandi", "the password"];
  throw new UsageError({
    indonesian: `${indonesian} ${file} tidak boleh berada di dalam folder data ${dataDir}`,
    english: `${english} ${file} must not lie inside the data folder ${dataDir}`,
    hint: `arahkan ${setting} ke berkas di luarnya / set ${setting} to a file outside of it`,
  });
}
