import { z } from "zod";
import { doc, key, type Mart } from "../models/mart.ts";
import { cityId, origin, shortName } from "../models/shared-columns.ts";

/**
 * Which agencies took part in which events of the programme, and how. A source that speaks of every agency stands as one
 * row for each that existed, not named. Who does not stand here was absent only if a list of the event was handed in.
 */
export const agencyAttendance = {
  indonesian: "Kehadiran perangkat daerah pada kegiatan program",
  english: "Attendance of agencies at events of the programme",
  grain: ["agency_id", "from_date", "event_id", "role"],
  audience: "public",
  row: z.strictObject({
    agency_id: z
      .string()
      .meta(doc("Perangkat daerah pelapor pada tahun itu", "Reporting agency of that year")),
    from_date: z.string().meta(doc("Tanggal mulai", "First day")),
    event_id: z.string().meta(doc("Kunci peristiwa", "Event key")),
    role: z
      .enum(["attended", "signed", "spoke", "assisted", "witnessed"])
      .meta(
        doc(
          "Peran: hadir, menandatangani, berbicara, mendapat asistensi, menyaksikan",
          "Role: attended, signed, spoke, was assisted, witnessed",
        ),
      ),
    city_id: cityId,
    year: z.int().meta(key(doc("Tahun kegiatan", "Year of the event", "tahun"))),
    short_name: shortName,
    kind: z.string().meta(doc("Jenis kegiatan", "Kind of event")),
    name_indonesian: z.string().meta(doc("Nama kegiatan", "Name of the event")),
    date_precision: z.string().meta(doc("Ketelitian tanggal", "Precision of the day")),
    is_named: z
      .boolean()
      .meta(
        doc(
          "Disebut dengan namanya; tidak, bila sumber menyebut seluruh perangkat daerah",
          "Named; false where a source speaks of every agency",
        ),
      ),
    origin,
  }),
  references: { agency_id: "staging.agencies.agency_id", city_id: "staging.entities.entity_id" },
} satisfies Mart;
export type AgencyAttendance = z.infer<typeof agencyAttendance.row>;
