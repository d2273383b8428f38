import { z } from "zod";
import { integer } from "../../contract/numbers.ts";
import { key, oneOf, text } from "../../contract/texts.ts";
import { cited, column, publicRecord, type Source } from "../source.ts";

/**
 * The 37 government affairs (urusan) that an innovation names as its own, in the order of the national form.
 *
 * The six of group `yandas` are the basic services whose coverage gates the volume score of the index from
 * 2026.
 */
export default {
  row: z.strictObject({
    urusan_id: column(key(), {
      aliases: ["id urusan", "kode urusan"],
      keterangan: "Kunci urusan",
      description: "Key of the affair",
    }),
    name: column(text({ max: 120 }), {
      aliases: ["nama", "nama urusan"],
      keterangan: "Nama urusan",
      description: "Name of the affair",
    }),
    urusan_group: column(
      oneOf(["yandas", "wajib non-dasar", "pilihan", "penunjang"], { "pelayanan dasar": "yandas" }),
      {
        aliases: ["kelompok"],
        keterangan: "Kelompok urusan",
        description: "Group of affairs",
      },
    ),
    sort_order: column(integer({ min: 1, max: 100 }), {
      aliases: ["urutan"],
      keterangan: "Urutan dalam formulir",
      description: "Order in the form",
    }),
    ...cited,
  }),
  key: ["urusan_id"],
  kind: "reference",
  cadenceDays: null,
  tolerates: { rows: 0, share: 0 },
  grain: { indonesian: "satu urusan pemerintahan", english: "one government affair" },
  processing: publicRecord(
    "menunjukkan cakupan urusan pemerintahan",
    "to show the coverage of government affairs",
  ),
} satisfies Source;
