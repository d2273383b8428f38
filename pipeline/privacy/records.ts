import type { DisclosedColumn, Disclosure } from "./disclosure.ts";

const ofPeople = "own.source in (select source from marts._person_records)";

/** What a file's records are compared with: nothing but its faults, since what they add up to is told by their sums. */
const records = (kind: string, where: string, adds = "row_count"): DisclosedColumn => ({
  rows: "marts._person_records",
  adds,
  where,
  quantity: `${kind} of {source} {file}`,
  unit: "baris",
});

const fate = (kind: string, name: string): DisclosedColumn => ({
  ...records(kind, `fate = '${name}'`),
  partOf: "rows_in",
});

const amounts = (quantity: string, where: string): DisclosedColumn => ({
  rows: "marts._person_records",
  adds: "amount_rupiah",
  where,
  quantity,
  unit: "rupiah",
});

const columns = {
  rows_in: records("records", "true"),
  rows_loaded: fate("loaded", "loaded"),
  rows_quarantined: fate("faults", "quarantined"),
  rows_duplicate: fate("duplicates", "duplicate"),
  rows_superseded: fate("superseded", "superseded"),
  rows_repaired: records("repairs", "repaired_count > 0", "repaired_count"),
  amount_in_rupiah: amounts("amounts received of {source}", "fate in ('loaded', 'quarantined')"),
  // The same quantity as in the marts that are made of it.
  amount_loaded_rupiah: { ...amounts("amounts of {source}", "fate = 'loaded'"), partOf: "amount_in_rupiah" },
  amount_quarantined_rupiah: {
    ...amounts("amounts quarantined of {source}", "fate = 'quarantined'"),
    partOf: "amount_in_rupiah",
  },
} as const satisfies Record<string, DisclosedColumn>;

/** What became of the records of each file about people. */
export const recordsOfFiles: Disclosure = {
  keys: ["source", "file"],
  year: "(select max(p.year) from marts._person_records as p where p.source = own.source and p.file = own.file)",
  personal: ofPeople,
  columns,
  flags: { is_suppressed: Object.keys(columns) },
};

/** By agency and month the rows of a payroll are its staff, month by month: only that something came is let out. */
export const rowsOfPartitions: Disclosure = {
  keys: ["source", "city_id", "agency_id", "period"],
  personal: `${ofPeople} and own.row_count > 0`,
  columns: {},
  withheld: ["row_count"],
  flags: { is_suppressed: ["row_count"] },
};

const changed = ["rows_superseded", "rows_same", "rows_changed", "rows_gone", "changed_columns"] as const;

/** What changed from one file about people to the next is of few people as a rule, and of whom is known to the office. */
export const rowsOfSupersessions: Disclosure = {
  keys: ["source", "city_id", "file", "superseded_by"],
  personal: ofPeople,
  columns: {},
  withheld: changed,
  flags: { is_suppressed: changed },
};

/** The faults of each file about people. */
export const faultsOfFiles: Disclosure = {
  keys: ["source", "file", "rule", "column", "severity", "message_indonesian"],
  personal: "own.source in (select source from marts._person_faults)",
  year: "0",
  columns: {
    row_count: {
      rows: "marts._person_faults",
      adds: "row_count",
      quantity: "faults of {source} {file}",
      unit: "baris",
    },
  },
  flags: { is_suppressed: ["row_count"] },
};
