import { readConfig } from "./config.ts";
import { secretName } from "./secrets.ts";
import { settings } from "./settings.ts";

/** One setting as it is in force. */
export interface ToldSetting {
  readonly name: string;
  /** As text, without what nobody should read; undefined where it is not set. */
  readonly value: string | undefined;
  readonly from: "environment" | "default" | "unset" | "file" | "unknown";
  readonly description: string;
}

const hidden = "•••";

/**
 * Every setting, then every secret by name, then what looks like a setting and is none. Throws where the environment
 * cannot be read.
 */
export function tellSettings(environment: NodeJS.ProcessEnv): ToldSetting[] {
  const { dataDir, keyFile, scratchDir, internal } = readConfig(environment);
  const inForce: Readonly<Record<string, unknown>> = {
    ...settings.parse(environment),
    JEJAK_DATA: dataDir,
    JEJAK_KEY_FILE: keyFile,
    JEJAK_TMP: scratchDir,
    JEJAK_PASSWORD_FILE: internal.passwordFile,
  };
  const known = Object.entries(settings.shape).map(([name, { description = "" }]): ToldSetting => {
    const value = inForce[name];
    const isGiven = environment[name] !== undefined;
    return {
      name,
      value: value === undefined ? undefined : shown(value),
      from: isGiven ? "environment" : value === undefined ? "unset" : "default",
      description,
    };
  });
  const others = Object.keys(environment)
    .filter((name) => name.startsWith("JEJAK_") && !(name in settings.shape))
    .toSorted();
  return [...known, ...others.map((name) => tellOther(name, environment))];
}

function tellOther(name: string, environment: NodeJS.ProcessEnv): ToldSetting {
  const secret = name.replace(/_FILE$/, "");
  if (!secretName.test(secret))
    return { name, value: undefined, from: "unknown", description: "no such setting; see the list above" };
  return secret === name
    ? { name, value: hidden, from: "environment", description: "secret" }
    : { name, value: environment[name], from: "file", description: `file that holds ${secret}` };
}

/** An address may carry a name, or a token in its path. */
function shown(value: unknown): string {
  if (!(value instanceof URL)) return String(value);
  const { protocol, host, pathname, search, username } = value;
  const rest = pathname.length > 1 || search !== "" ? `/${hidden}` : "";
  return `${protocol}//${username === "" ? "" : `${hidden}@`}${host}${rest}`;
}

/** The settings as lines for a person. */
export const printSettings = (told: readonly ToldSetting[]): string =>
  told
    .map(({ name, value, from, description }) =>
      [name.padEnd(23), (value ?? "-").padEnd(32), from.padEnd(11), description].join("  "),
    )
    .join("\n");
