import { z } from "zod";
import { date } from "../../contract/dates.ts";
import { decimal } from "../../contract/numbers.ts";
import { ordered } from "../../contract/rules.ts";
import { key, oneOf } from "../../contract/texts.ts";
import { cited, column, publicRecord, type Source } from "../source.ts";

/**
 * How agencies follow one another: who came from whom, when, and which share of the old agency went along.
 *
 * `share` is the part of the predecessor that passes to this successor. A rename or a full merger passes the
 * whole (1) by what it is; of a split or re-cut no source names the parts, so the share is empty, never
 * assumed. Dates that sources bracket only stand between `effective_earliest` and `effective_latest`.
 */
export default {
  row: z.strictObject({
    succession_id: column(key(), {
      aliases: ["id pergantian"],
      keterangan: "Kunci pergantian",
      description: "Key of the succession",
    }),
    predecessor_id: column(key().nullable(), {
      aliases: ["pendahulu"],
      keterangan: "Perangkat daerah lama; kosong untuk unit baru",
      description: "The older agency; empty for a new one",
    }),
    successor_id: column(key(), {
      aliases: ["penerus"],
      keterangan: "Perangkat daerah penerus",
      description: "The agency that follows",
    }),
    effective_on: column(date({ min: "1945-08-17" }).nullable(), {
      aliases: ["berlaku mulai", "tanggal berlaku"],
      keterangan: "Mulai berlaku",
      description: "Effective day",
    }),
    date_precision: column(
      oneOf(["day", "month", "year", "unknown"], {
        hari: "day",
        bulan: "month",
        tahun: "year",
        "tidak diketahui": "unknown",
      }),
      {
        aliases: ["ketepatan"],
        keterangan: "Ketepatan tanggal",
        description: "Precision of the day",
      },
    ),
    effective_earliest: column(date({ min: "1945-08-17" }).nullable(), {
      aliases: ["paling awal"],
      keterangan: "Paling awal menurut sumber",
      description: "Not before, by the sources",
    }),
    effective_latest: column(date({ min: "1945-08-17" }).nullable(), {
      aliases: ["paling lambat"],
      keterangan: "Paling lambat menurut sumber",
      description: "Not after, by the sources",
    }),
    kind: column(
      oneOf(["rename", "merge", "split", "recut", "transfer", "new"], {
        "ganti nama": "rename",
        gabung: "merge",
        pecah: "split",
        "susun ulang": "recut",
        alih: "transfer",
        baru: "new",
      }),
      {
        aliases: ["jenis"],
        keterangan: "Jenis: ganti nama, gabung, pecah, susun ulang, alih, baru",
        description: "Kind: rename, merge, split, re-cut, transfer, new",
      },
    ),
    share: column(decimal({ scale: 4, min: 0, max: 1 }).nullable(), {
      aliases: ["bagian"],
      keterangan: "Bagian pendahulu yang beralih, 0 sampai 1; kosong bila tidak bersumber",
      description: "Share of the predecessor that passes, 0 to 1; empty where no source gives it",
    }),
    ...cited,
  }),
  key: ["succession_id"],
  kind: "reference",
  cadenceDays: null,
  tolerates: { rows: 0, share: 0 },
  rules: [
    {
      rule: "predecessor_unless_new",
      columns: ["predecessor_id", "kind"],
      test: ({ predecessor_id: predecessor, kind }) => (kind === "new") === (predecessor === null),
      sql: "(kind = 'new') = (predecessor_id is null)",
      indonesian: "hanya unit baru yang tidak punya pendahulu",
      english: "only a new agency has no predecessor",
    },
    ordered("effective_earliest", "effective_latest", {
      rule: "bracket_order",
      indonesian: "tanggal paling awal harus tidak sesudah yang paling lambat",
      english: "the earliest day must not follow the latest",
    }),
  ],
  grain: {
    indonesian: "satu peralihan antara dua perangkat daerah",
    english: "one passage between two agencies",
  },
  processing: publicRecord(
    "membawa riwayat melewati penggabungan dan pemecahan perangkat daerah",
    "to carry history across mergers and splits of agencies",
  ),
} satisfies Source;
