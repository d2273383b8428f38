import followUpsSource from "../../sources/follow_ups/source.ts";
import snapshotsSource from "../../sources/entry_snapshots/source.ts";
import { bad, clash, odd, turn, twice, type Dirt } from "../dirt.ts";
import { type Feed, feedOf, type FeedFile, type RowOf } from "../feed.ts";
import { indonesianDay } from "../forms.ts";
import { randomOf } from "../random.ts";
import { type Agency, range } from "../world/agencies.ts";
import type { City } from "../world/city.ts";
import { isoDay } from "../world/innovations.ts";
import { levelsOf, scoreOf } from "../world/maturity.ts";
import { misspelt, ofRegency, spelt } from "../world/spellings.ts";

type Snapshot = RowOf<typeof snapshotsSource>;
type FollowUp = RowOf<typeof followUpsSource>;

/** The weeks in which everything is entered, and what meetings make of it. */
export const seasonFeeds = (city: City): Feed[] => [snapshots(city), followUps(city)];

/** The entry window: 1 June to 31 July. */
const windowDays = 61;

const snapshotDirt: readonly Dirt<Snapshot>[] = [
  odd<Snapshot>("day", indonesianDay),
  bad<Snapshot>("entered", "entered_within_registered", (_, { registered }) => Number(registered) + 3, {
    // Nothing else may exceed what is entered, so one fault stays one fault.
    fits: ({ entered }) => Number(entered) > 0,
  }),
  bad<Snapshot>("day", "impossible_date", (day) => `31/06/${String(day).slice(0, 4)}`),
  bad<Snapshot>("registered", "type", "?"),
  bad<Snapshot>("agency", "unknown_agency", (name) => misspelt(String(name))),
  bad<Snapshot>("agency", "wrong_city", (name) => ofRegency(String(name))),
  clash<Snapshot>("missing_evidence", (count) => Number(count) - 1, {
    fits: ({ missing_evidence: count }) => Number(count) > 0,
  }),
  twice<Snapshot>(3),
];

function snapshots(city: City): Feed {
  const files = city.years.map((year, order): FeedFile<Snapshot> => {
    const agencies = city.agenciesIn(year);
    return {
      name: `masa-entri-${year}.csv`,
      rows: agencies.flatMap((agency) => seasonOf(city, agency, year)),
      about: agencies.length * windowDays,
      dirt: turn(snapshotDirt, order, 1),
    };
  });
  return feedOf("entry_snapshots", snapshotsSource, files);
}

/** Some agencies enter early, most in the last two weeks; evidence comes last. */
function seasonOf({ portfolio, options }: City, agency: Agency, year: number): Snapshot[] {
  const own = portfolio.submissions.filter((one) => one.agency.id === agency.id && one.year === year);
  const random = randomOf(options.seed, `season/${agency.id}/${year}`);
  const haste = randomOf(options.seed, `season/${agency.id}`).unit();
  const scores = own.map((submission) => scoreOf(levelsOf(options, submission), "claimed"));
  const name = spelt(agency, random);
  const shift = random.unit() * 0.1;
  return range(0, windowDays - 1).map((day) => {
    const share = day / (windowDays - 1);
    const progress = Math.min(
      1,
      haste * share + (1 - haste) * share * share * share + (share > 0.9 ? shift : 0),
    );
    const entered = Math.floor(own.length * progress);
    const first = own.slice(0, entered);
    return {
      agency: name,
      day: isoDay(year, day < 30 ? 6 : 7, day < 30 ? day + 1 : day - 29),
      registered: own.length,
      entered,
      penerapan: first.filter(({ stage }) => stage === "penerapan").length,
      at_least_105: first.filter(({ stage }, index) => stage === "penerapan" && scores[index]! >= 105).length,
      missing_evidence: Math.round(entered * (0.7 - 0.6 * share)),
    };
  });
}

const decisions = [
  "Melengkapi bukti dukung inovasi",
  "Mengusulkan inovasi baru sebelum masa entri",
  "Menyusun pedoman teknis",
  "Melaporkan survei kepuasan",
];

/** Four meetings a year; what is not done goes on to the next one. */
function followUps(city: City): Feed {
  const { seed, toYear } = city.options;
  const rows = city.years.flatMap((year) =>
    range(1, 4).flatMap((quarter) =>
      city.agenciesIn(year).flatMap((agency): FollowUp[] => {
        const random = randomOf(seed, `follow-up/${agency.id}/${year}/${quarter}`);
        const isOpen = (of: number) => randomOf(seed, `follow-up/${agency.id}/${year}/${of}`).chance(0.3);
        if (!isOpen(quarter)) return [];
        const isDone = (of: number) =>
          randomOf(seed, `follow-up/${agency.id}/${year}/${of}/done`).chance(year === toYear ? 0.4 : 0.8);
        const id = (of: number) => `${agency.id}-${year}-${of}`;
        return [
          {
            follow_up_id: id(quarter),
            meeting: `Rapat evaluasi triwulan ${quarter} ${year}`,
            meeting_on: isoDay(year, quarter * 3, 20),
            decision: random.pick(decisions),
            agency: spelt(agency, random),
            due_on: isoDay(quarter === 4 ? year + 1 : year, quarter === 4 ? 3 : quarter * 3 + 3, 15),
            status: isDone(quarter) ? "selesai" : random.pick(["belum", "berjalan", "batal"]),
            closed_on: isDone(quarter) ? isoDay(year, quarter * 3, 28) : null,
            carried_over_from:
              quarter > 1 && isOpen(quarter - 1) && !isDone(quarter - 1) ? id(quarter - 1) : null,
          },
        ];
      }),
    ),
  );
  return feedOf("follow_ups", followUpsSource, [
    {
      name: "tindak-lanjut.csv",
      form: { blankAfter: [3, 9] },
      rows,
      about: rows.length,
      dirt: [
        odd<FollowUp>("meeting_on", indonesianDay),
        bad<FollowUp>("status", "enum", "ditunda"),
        bad<FollowUp>("due_on", "due_order", "2018-01-02"),
        bad<FollowUp>("agency", "unknown_agency", (name) => misspelt(String(name))),
        twice<FollowUp>(),
      ],
    },
  ]);
}
