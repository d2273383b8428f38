import tppSource from "../../sources/tpp/source.ts";
import { bad, clash, type Dirt, odd, turn, twice } from "../dirt.ts";
import { type Feed, feedOf, type FeedFile, type RowOf } from "../feed.ts";
import { asFloat, bornOnNoDay, commaDecimal, grouped, inRupiah, monthName, thousands } from "../forms.ts";
import { mix, type Random } from "../random.ts";
import { range } from "../world/agencies.ts";
import type { City } from "../world/city.ts";
import { misspelt, ofRegency, spelt } from "../world/spellings.ts";
import { monthOf, onPayroll, type Person } from "../world/staff.ts";

type Pay = RowOf<typeof tppSource>;

/** Parts of the pay, in hundredths, and what each hangs on: the static part on discipline alone. */
const components = [
  { component: "statis", share: 40, productivity: 0, discipline: 100 },
  { component: "dinamis", share: 60, productivity: 60, discipline: 40 },
] as const;

/** One file for each year, two rows for each month of everybody on the payroll, drawn while it is written. */
export function payFeed(city: City): Feed {
  const about = Math.round(city.staff.count * 0.8) * 24;
  const files = city.years.map((year, order): FeedFile<Pay> => ({
    name: `tpp-${year}.csv`,
    form:
      order % 4 === 1
        ? { delimiter: ";", decimalComma: true }
        : order % 4 === 3
          ? { encoding: "utf-8-bom" }
          : {},
    rows: payOf(city, year, order % 2 === 0),
    about,
    dirt: turn(payDirt, order, about < 2500 ? 2 : 1),
    totals: { name: "JUMLAH", paid_rupiah: 1_234_567 },
  }));
  return feedOf("tpp", tppSource, files, [
    "rank",
    "position",
    "base_pct",
    "extra_pct",
    "total_pct",
    "ceiling_rupiah",
    "activity_minutes",
    "productivity_rupiah",
    "discipline_rupiah",
    "tax_pct",
    "bpjs_rupiah",
  ]);
}

const isPns = ({ employment }: Pay) => employment === "PNS";
const isDynamic = ({ component }: Pay) => component === "dinamis";

const payDirt: readonly Dirt<Pay>[] = [
  odd<Pay>("nip", grouped, { times: 5 }),
  odd<Pay>("nip", (digits) => `'${digits}`, { times: 5 }),
  odd<Pay>("paid_rupiah", inRupiah, { times: 5 }),
  odd<Pay>("base_rupiah", thousands, { times: 5 }),
  odd<Pay>("productivity_pct", (value) => `${commaDecimal(value)} %`, { times: 5 }),
  bad<Pay>("nip", "nip_float", asFloat, { times: 3 }),
  bad<Pay>("nip", "nip_float", (digits) => `${String(digits).slice(0, 15)}000`),
  bad<Pay>("nip", "nip_old", "510123456", { times: 2 }),
  bad<Pay>("nip", "nip_form", (digits) => String(digits).slice(0, 17), { times: 2 }),
  bad<Pay>("nip", "nip_date", bornOnNoDay, { times: 2 }),
  bad<Pay>("nip", "nip_pppk", (digits) => `${String(digits).slice(0, 12)}21${String(digits).slice(14)}`, {
    fits: isPns,
  }),
  bad<Pay>("nip", "missing", null),
  bad<Pay>("agency", "unknown_agency", (name) => misspelt(String(name)), { times: 2 }),
  bad<Pay>("agency", "wrong_city", (name) => ofRegency(String(name))),
  bad<Pay>("paid_rupiah", "ambiguous_number", "1,250"),
  bad<Pay>("paid_rupiah", "precision", (amount) => `${amount},50`),
  bad<Pay>("paid_rupiah", "type", "#REF!"),
  bad<Pay>("productivity_pct", "range", 130, { fits: isDynamic }),
  bad<Pay>("discipline_pct", "ambiguous_percent", "0.95"),
  bad<Pay>("component", "enum", "prestasi"),
  bad<Pay>("kelas_jabatan", "range", 71),
  bad<Pay>("payment_month", "paid_after_earned", "2018-01", {
    fits: ({ payment_month: month }) => month !== "2018-02",
  }),
  clash<Pay>("paid_rupiah", (amount) => Number(amount) + 1000),
  twice<Pay>(3),
];

/** Exports write the month whole, or as a word with the year beside it. */
function* payOf(city: City, year: number, isWord: boolean): Generator<Pay> {
  const { seed } = city.options;
  for (const month of range(1, 12)) {
    const at = monthOf(year, month);
    for (const person of onPayroll(city.staff, at)) {
      const random = mix(seed, 0x7099, person.index, at);
      const agency = spelt(city.staff.agencyOf(person, at), random);
      const marks = marksOf(person, random);
      const paidAt = at + (random.chance(0.9) ? 1 : 2);
      const shared = {
        nip: person.nip,
        name: person.name,
        employment: person.status,
        agency,
        entitlement_month: isWord ? monthName(month) : `${year}-${String(month).padStart(2, "0")}`,
        entitlement_year: isWord ? year : null,
        payment_month: `${Math.floor(paidAt / 12)}-${String((paidAt % 12) + 1).padStart(2, "0")}`,
        kelas_jabatan: person.jobClass,
        grade: gradeOf(person),
        predikat: year < 2022 ? null : marks.predikat,
      };
      for (const { component, share, productivity, discipline } of components) {
        const base = Math.round((person.basePay * share) / 100);
        const earned = (productivity * marks.productivity + discipline * marks.discipline) / 10_000;
        const gross = Math.round(base * earned);
        const tax = Math.round((gross * taxOf(person)) / 100);
        yield {
          ...shared,
          component,
          base_rupiah: base,
          productivity_pct: productivity === 0 ? null : marks.productivity,
          discipline_pct: marks.discipline,
          gross_rupiah: gross,
          tax_rupiah: tax,
          paid_rupiah: gross - tax,
        };
      }
    }
  }
}

function marksOf({ merit }: Person, random: Random) {
  const mark = (mean: number, spread: number) =>
    Math.round(Math.min(100, Math.max(40, mean * merit + random.normal() * spread)) * 10) / 10;
  const productivity = mark(93, 5);
  const discipline = mark(96, 3);
  const predikat =
    productivity > 98
      ? "Sangat Baik"
      : productivity > 80
        ? "Baik"
        : productivity > 70
          ? "Butuh Perbaikan"
          : "Kurang";
  return { productivity, discipline, predikat };
}

/** Classes of the scale: II, III, IV, and the PPPK's own. */
const gradeOf = ({ status, jobClass }: Person) =>
  status === "PPPK" ? "IX" : jobClass >= 11 ? "IV/a" : jobClass >= 7 ? "III/b" : "II/c";

const taxOf = ({ jobClass }: Person) => (jobClass >= 11 ? 15 : jobClass >= 7 ? 5 : 0);
