import { JejakError } from "./errors.ts";

/** The value behind the name of a secret, `JEJAK_SECRET_…`; undefined when the operator set none. */
export type ReadSecret = (name: string) => string | undefined;

/** How the name of a secret is written; one that ends in `_FILE` would be the name of a file instead. */
export const secretName = /^JEJAK_SECRET_[A-Z0-9_]+(?<!_FILE)$/;

/** Names in braces inside a longer text, e.g. `Bearer {JEJAK_SECRET_SHEET}`. */
const placeholder = /\{(JEJAK_SECRET_[A-Z0-9_]+)\}/g;

export const hasSecret = (text: string) => text.search(placeholder) >= 0;

/** The secrets that one feed has asked for, kept so that its words can be cleaned of them. */
export interface UsedSecrets {
  /** Throws when the secret is not set. */
  readonly read: (name: string) => string;
  /** Puts secrets in the place of their names; `escape` fits them to where they stand. */
  readonly fill: (text: string, escape?: (secret: string) => string) => string;
  /** The text without any secret that was read, in whatever way it was escaped. */
  readonly redact: (text: string) => string;
}

export function useSecrets(readSecret: ReadSecret): UsedSecrets {
  const used = new Set<string>();
  const read = (name: string) => {
    const secret = readSecret(name);
    if (secret === undefined || secret === "") throw notSet(name);
    for (const form of [secret, encodeURIComponent(secret), Buffer.from(secret).toString("base64")])
      used.add(form);
    return secret;
  };
  return {
    read,
    fill: (text, escape = (secret) => secret) =>
      text.replaceAll(placeholder, (_, name: string) => escape(read(name))),
    // The longest first: one secret may be a part of another.
    redact: (text) =>
      [...used]
        .toSorted((a, b) => b.length - a.length)
        .reduce((clean, secret) => clean.replaceAll(secret, "•••"), text),
  };
}

const notSet = (name: string) =>
  new JejakError({
    indonesian: `rahasia ${name} belum diatur`,
    english: `the secret ${name} is not set`,
    hint: `isi ${name}, atau ${name}_FILE dengan nama berkas yang memuatnya / set ${name} in the environment, or ${name}_FILE to a file that holds it`,
  });
