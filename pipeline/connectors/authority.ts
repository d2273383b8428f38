import { readFile } from "node:fs/promises";
import { refusal } from "./refusal.ts";

/** The certificates that a feed is to be trusted by; undefined leaves it to the system's. */
export async function authority(caFile: string | undefined): Promise<string | undefined> {
  if (caFile === undefined) return undefined;
  return readFile(caFile, "utf8").catch((cause: unknown) => {
    throw refusal(
      {
        indonesian: `berkas sertifikat ${caFile} tidak dapat dibaca`,
        english: `the certificate file ${caFile} cannot be read`,
        hint: "arahkan ca_file ke berkas PEM yang boleh dibaca / point the feed's ca_file at a PEM file that this user may read",
      },
      cause,
    );
  });
}
