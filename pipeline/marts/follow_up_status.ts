import { z } from "zod";
import { doc, type Mart, measure } from "../models/mart.ts";
import { cityId, origin, shortName } from "../models/shared-columns.ts";

/**
 * Decisions of evaluation meetings: who owes what by when, how late it is on the day of reference, and how many
 * meetings it was carried over. A decision closed late stays late.
 */
export const followUpStatus = {
  indonesian: "Tindak lanjut rapat",
  english: "Follow-ups of meetings",
  grain: ["city_id", "follow_up_id"],
  audience: "internal",
  row: z.strictObject({
    city_id: cityId,
    follow_up_id: z.string().meta(doc("Kunci tindak lanjut", "Key of the follow-up")),
    meeting: z.string().meta(doc("Rapat", "Meeting")),
    meeting_on: z.string().meta(doc("Hari rapat", "Day of the meeting")),
    decision: z.string().meta(doc("Keputusan", "Decision")),
    agency_id: z.string().meta(doc("Perangkat daerah penanggung jawab", "Agency that owes it")),
    short_name: shortName,
    due_on: z.string().nullable().meta(doc("Tenggat", "Due day")),
    stated_status: z.string().meta(doc("Status sebagaimana dilaporkan", "Status as reported")),
    closed_on: z.string().nullable().meta(doc("Hari selesai", "Day it was closed")),
    carried_over_from: z.string().nullable().meta(doc("Lanjutan dari", "Carried over from")),
    times_carried: z
      .int()
      .min(0)
      .meta(
        measure(
          "follow_up_times_carried",
          doc("Berapa kali dibawa ke rapat berikut", "How often it was carried over", "rapat"),
        ),
      ),
    is_carried_on: z
      .boolean()
      .meta(doc("Sudah dibawa ke rapat berikutnya", "Has been carried on to a later meeting")),
    state: z
      .enum(["done", "done late", "open", "overdue", "cancelled"])
      .meta(doc("Keadaan pada hari acuan", "State on the day of reference")),
    days_late: z
      .int()
      .nullable()
      .meta(
        measure(
          "follow_up_days_late",
          doc(
            "Hari terlambat pada hari acuan atau saat selesai; kosong bila batal",
            "Days late on the day of reference or when closed; empty where cancelled",
            "hari",
          ),
        ),
      ),
    origin,
  }),
  references: { city_id: "staging.entities.entity_id", agency_id: "staging.agencies.agency_id" },
  tests: {
    no_city_mixes_origins: `
      select city_id from marts.follow_up_status
      group by city_id having bool_or(origin = 'sample') and bool_or(origin <> 'sample')`,
  },
} satisfies Mart;
export type FollowUpStatus = z.infer<typeof followUpStatus.row>;
