import type { Cell } from "./feed.ts";

/** Odd ways of writing what is meant all the same, and ways that cannot be understood. */

const months = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(
  " ",
);

/** `2023-04-05` as `5 April 2023`. */
export function indonesianDay(day: Cell): string {
  const [year, month, date] = String(day).split("-").map(Number);
  return `${date} ${months[month! - 1]} ${year}`;
}

/** `2023-04-05` as `05/04/2023`. */
export const slashedDay = (day: Cell) => String(day).split("-").toReversed().join("/");

/** `1234567` as `Rp 1.234.567,00`. */
export const inRupiah = (amount: Cell) => `Rp ${thousands(amount)},00`;

/** `1234567` as `1.234.567`. */
export const thousands = (amount: Cell) => String(amount).replaceAll(/\B(?=(\d{3})+$)/g, ".");

/** `62.5` as `62,5`. */
export const commaDecimal = (value: Cell) => String(value).replace(".", ",");

/** What a spreadsheet makes of a number of 18 digits. */
export function asFloat(digits: Cell): string {
  const text = String(digits);
  return `${text[0]}.${text.slice(1, 6)}E+17`;
}

/** As people write a NIP: four groups. */
export const grouped = (digits: Cell) => String(digits).replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, "$1 $2 $3 $4");

/** A birth date that no calendar has. */
export const bornOnNoDay = (digits: Cell) => `${String(digits).slice(0, 4)}0230${String(digits).slice(8)}`;

/** The month of a number from 1 to 12. */
export const monthName = (month: number) => months[month - 1]!;
