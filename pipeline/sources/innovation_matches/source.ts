import { z } from "zod";
import { date } from "../../contract/dates.ts";
import { key, oneOf, text } from "../../contract/texts.ts";
import { column, publicRecord, type Source } from "../source.ts";

/**
 * What the operator decided about innovations of like names, one row per pair. The suggestions lie in
 * `status/innovation_matches.csv`, in this form; a row without a decision changes nothing.
 *
 * An accepted `same` makes every row of the other key one of the first. Such decisions chain: what is the same as the same
 * is the same. An accepted `pengembangan` or `replikasi` is a link from the first to the other.
 */
export default {
  row: z.strictObject({
    innovation_id: column(key(), {
      aliases: ["inovasi"],
      keterangan: "Kunci inovasi yang tetap, atau yang lebih dahulu",
      description: "Key that stays, or the earlier innovation",
    }),
    other_innovation_id: column(key(), {
      aliases: ["inovasi lain"],
      keterangan: "Kunci inovasi yang serupa, atau yang lebih kemudian",
      description: "Key of the one alike, or the later innovation",
    }),
    kind: column(oneOf(["same", "pengembangan", "replikasi"], { sama: "same" }).nullable(), {
      aliases: ["jenis"],
      keterangan: "sama, pengembangan, atau replikasi",
      description: "The same, a development, or a replication",
    }),
    decision: column(
      oneOf(["accepted", "rejected"], { diterima: "accepted", ditolak: "rejected" }).nullable(),
      {
        aliases: ["keputusan"],
        keterangan: "diterima atau ditolak; kosong bila belum diputuskan",
        description: "Accepted or rejected; empty while undecided",
      },
    ),
    reason: column(text({ max: 1000 }).nullable(), {
      aliases: ["alasan"],
      keterangan: "Mengapa",
      description: "Why",
    }),
    decided_on: column(date({ min: "2018-01-01" }).nullable(), {
      aliases: ["tanggal"],
      keterangan: "Hari keputusan",
      description: "Day of the decision",
    }),
  }),
  key: ["innovation_id", "other_innovation_id"],
  kind: "reference",
  cadenceDays: null,
  tolerates: { rows: 0, share: 0 },
  rules: [
    {
      rule: "two_innovations",
      columns: ["innovation_id", "other_innovation_id"],
      test: ({ innovation_id: one, other_innovation_id: other }) => one !== other,
      sql: "innovation_id <> other_innovation_id",
      indonesian: "kedua kunci harus berbeda",
      english: "the two keys must differ",
    },
    {
      rule: "kind_of_accepted",
      columns: ["decision", "kind"],
      test: ({ decision, kind }) => decision !== "accepted" || kind !== null,
      sql: "decision is distinct from 'accepted' or kind is not null",
      indonesian: "yang diterima harus menyebut jenisnya",
      english: "what is accepted needs its kind",
    },
  ],
  grain: { indonesian: "satu pasangan inovasi yang serupa", english: "one pair of innovations alike" },
  processing: publicRecord(
    "memutuskan apakah dua inovasi yang serupa adalah satu",
    "to decide whether two innovations alike are one",
  ),
} satisfies Source;
