import attendanceSource from "../../sources/event_attendance/source.ts";
import eventsSource from "../../sources/programme_events/source.ts";
import { bad, clash, odd, twice } from "../dirt.ts";
import { type Feed, feedOf, type RowOf } from "../feed.ts";
import { indonesianDay, slashedDay } from "../forms.ts";
import { randomOf } from "../random.ts";
import { citation, type City } from "../world/city.ts";
import { isoDay } from "../world/innovations.ts";
import { misspelt, spelt } from "../world/spellings.ts";

type Event = RowOf<typeof eventsSource>;
type Attendance = RowOf<typeof attendanceSource>;

const meetings = [
  { kind: "lab", words: "Lab inovasi", english: "Innovation lab", month: 4, turnout: 0.75 },
  { kind: "bimtek", words: "Bimtek inovasi", english: "Innovation training", month: 2, turnout: 0.85 },
  { kind: "coaching", words: "Coaching inovasi", english: "Innovation coaching", month: 9, turnout: 0.6 },
] as const;

const dayOf = (year: number, month: number) => isoDay(year, month, 10 + (year % 7));

/** Three meetings a year, and who came; coming is a matter of habit. */
export const programmeFeeds = (city: City): Feed[] => [events(city), attendance(city)];

function events({ years }: City): Feed {
  const rows = years.flatMap((year) =>
    meetings.map(({ kind, words, english, month }): Event => ({
      event_id: `contoh-${kind}-${year}`,
      name_indonesian: `${words} ${year}`,
      name_english: `${english} ${year}`,
      name_as_published: null,
      kind,
      from_date: dayOf(year, month),
      to_date: isoDay(year, month, 11 + (year % 7)),
      date_precision: "hari",
      place: "Balai Kota Contoh",
      organiser: "Dinas Contoh 01",
      description: null,
      ...citation,
    })),
  );
  return feedOf("programme_events", eventsSource, [
    {
      name: "programme_events.csv",
      rows,
      about: rows.length,
      dirt: [
        odd<Event>("from_date", indonesianDay),
        bad<Event>("from_date", "impossible_date", "31/02/2023"),
        bad<Event>("kind", "enum", "arisan"),
      ],
    },
  ]);
}

/** The attendance lists of all meetings; they name agencies as whoever came wrote them. */
function attendance(city: City): Feed {
  const { seed } = city.options;
  const rows = city.years.flatMap((year) =>
    meetings.flatMap(({ kind, month, turnout }) =>
      city.agenciesIn(year).flatMap((agency): Attendance[] => {
        const random = randomOf(seed, `attendance/${kind}/${agency.id}/${year}`);
        const habit = randomOf(seed, `attendance/${agency.id}`).unit() * 0.4 - 0.2;
        if (!random.chance(turnout + habit)) return [];
        return [
          {
            event_id: `contoh-${kind}-${year}`,
            agency_id: null,
            agency: spelt(agency, random),
            attended_on: dayOf(year, month),
            participants: random.between(1, 6),
            group_as_published: null,
            role: random.chance(0.2) ? "mendapat asistensi" : "hadir",
            is_all_opd: "tidak",
            ...citation,
          },
        ];
      }),
    ),
  );
  return feedOf("event_attendance", attendanceSource, [
    {
      name: "daftar-hadir.csv",
      rows,
      about: rows.length,
      dirt: [
        odd<Attendance>("attended_on", slashedDay),
        bad<Attendance>("role", "enum", "diwakilkan"),
        bad<Attendance>("is_all_opd", "enum", "sebagian"),
        bad<Attendance>("attended_on", "day_of_name", null),
        bad<Attendance>("agency", "unknown_agency", (name) => misspelt(String(name))),
        clash<Attendance>("participants", (count) => Number(count) + 1),
        twice<Attendance>(2),
      ],
    },
  ]);
}
