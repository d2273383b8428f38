import type { Random } from "../random.ts";
import type { Agency } from "./agencies.ts";

/** Other spellings of an agency that everybody understands; they stand in `agency_aliases`. */
export function heard({ shortName, fullName }: Agency): string[] {
  const [kind = "", word = "", number = ""] = shortName.split(" ");
  const short = { Dinas: "Din.", Kecamatan: "Kec.", Kelurahan: "Kel.", Puskesmas: "PKM", SMP: "SMPN" }[kind];
  return [`${short ?? kind} ${word} ${number}`, fullName];
}

/** An agency as an office writes it: mostly by its short name. */
export function spelt(agency: Agency, random: Random): string {
  if (random.chance(0.85)) return agency.shortName;
  if (agency.sharedName !== null && random.chance(0.5)) return agency.sharedName;
  return random.pick([`${agency.shortName} Kota Contoh`, agency.shortName.toUpperCase(), ...heard(agency)]);
}

/** A slip that no list of spellings knows. */
export const misspelt = (name: string) => name.replace(/contoh/i, "Conoth");

/** The regency that shares the city's name. */
export const ofRegency = (name: string) => `${name} Kabupaten Contoh`;
