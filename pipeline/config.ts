import { readFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { delimiter, join, relative, resolve, sep } from "node:path";
import { z } from "zod";
import { JejakError, UsageError } from "./errors.ts";
import { root } from "./programs/here.ts";
import { type ReadSecret, secretName } from "./secrets.ts";

const environmentShape = z.object({
  JEJAK_DATA: z.string().min(1).optional(),
  JEJAK_PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  JEJAK_HOST: z.string().min(1).default("127.0.0.1"),
  JEJAK_CRON: z.string().min(1).default("15 2 * * *"),
  JEJAK_KEY_FILE: z.string().min(1).optional(),
  JEJAK_TMP: z.string().min(1).optional(),
  JEJAK_MIN_FREE_MB: z.coerce.number().min(0).default(500),
  JEJAK_JOB_MEMORY_MB: z.coerce.number().positive().optional(),
  JEJAK_KEEP_RELEASES: z.coerce.number().int().min(1).optional(),
  JEJAK_LOG: z.enum(["text", "json"]).default("text"),
  JEJAK_CHROMIUM: z.string().min(1).optional(),
  JEJAK_SMTP_URL: address("smtp:", "smtps:").optional(),
  JEJAK_ALERT_FROM: z.string().min(3).default("jejak@localhost"),
  JEJAK_ALERT_TO: z.string().min(3).optional(),
  JEJAK_ALERT_WEBHOOK: address("https:", "http:").optional(),
  JEJAK_KEY_COPIES: z.string().min(1).optional(),
  XDG_CONFIG_HOME: z.string().optional(),
  PATH: z.string().default(""),
});

/** An address without a password, which lies behind the name of a secret instead. */
function address(...protocols: readonly string[]) {
  return z
    .string()
    .refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
      error: `an address that begins with ${protocols.map((protocol) => `${protocol}//`).join(" or ")}`,
    })
    .refine((text) => !URL.canParse(text) || new URL(text).password === "", {
      error: "no password in the address; it belongs into JEJAK_SECRET_SMTP or JEJAK_SECRET_WEBHOOK",
    })
    .transform((text) => new URL(text));
}

/** The only reader of the environment. Call once, at the command line, and pass the result down. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env) {
  const parsed = environmentShape.safeParse(environment);
  if (!parsed.success)
    throw new UsageError({
      indonesian: `lingkungan tidak dapat dibaca: ${z.prettifyError(parsed.error)}`,
      english: `the environment cannot be read: ${z.prettifyError(parsed.error)}`,
      hint: "npm run jejak -- --help",
    });
  const dataDir = resolve(parsed.data.JEJAK_DATA ?? join(root, "data"));
  return Object.freeze({
    root,
    dataDir,
    /** The master key. Never below `dataDir`, whose copies and backups would then carry the key to what they hold. */
    keyFile: outside(dataDir, resolve(parsed.data.JEJAK_KEY_FILE ?? usualKeyFile(parsed.data))),
    /** Where sealed files lie in the clear for as long as they are read; only its owner may look in. */
    scratchDir: resolve(parsed.data.JEJAK_TMP ?? join(tmpdir(), `jejak-${process.getuid?.() ?? "scratch"}`)),
    port: parsed.data.JEJAK_PORT,
    host: parsed.data.JEJAK_HOST,
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
const usualKeyFile = ({ XDG_CONFIG_HOME: folder }: z.infer<typeof environmentShape>) =>
  join(folder?.startsWith(sep) ? folder : join(homedir(), ".config"), "jejak-inovasi", "master.key");

function alertsOf({ JEJAK_SMTP_URL, JEJAK_ALERT_TO, ...rest }: z.infer<typeof environmentShape>) {
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

function outside(dataDir: string, keyFile: string): string {
  const way = relative(dataDir, keyFile);
  if (way === ".." || way.startsWith(`..${sep}`)) return keyFile;
  throw new UsageError({
    indonesian: `kunci induk ${keyFile} tidak boleh berada di dalam folder data ${dataDir}`,
    english: `the master key ${keyFile} must not lie inside the data folder ${dataDir}`,
    hint: "arahkan JEJAK_KEY_FILE ke berkas di luarnya / set JEJAK_KEY_FILE to a file outside of it",
  });
}
