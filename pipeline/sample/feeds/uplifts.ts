import upliftsSource from "../../sources/tpp_uplifts/source.ts";
import { asFloat, inRupiah } from "../forms.ts";
import { bad, clash, type Dirt, odd, turn, twice } from "../dirt.ts";
import { type Feed, feedOf, type FeedFile, type RowOf } from "../feed.ts";
import { mix } from "../random.ts";
import type { City } from "../world/city.ts";
import { misspelt, spelt } from "../world/spellings.ts";
import { monthOf, onPayroll, type Person } from "../world/staff.ts";

type Uplift = RowOf<typeof upliftsSource>;

/** The first year in which the fictional city grants an uplift; it rewards the year before. */
const firstYear = 2022;

/** Tiers as the decree of the real world has them; exactly five innovations has none. */
const tiers = [
  { tier: "satu-dua", from: 1, to: 2, pct: 3 },
  { tier: "tiga-empat", from: 3, to: 4, pct: 4 },
  { tier: "lebih-dari-lima", from: 6, to: 1000, pct: 5 },
] as const;

/** Before the first decree nobody can say that a tier is wrong. */
const isJudged = (year: Uplift["year"]) => Number(year) >= 2025;

/** One file for each year: everybody who took part in an innovation. */
export function upliftFeed(city: City): Feed {
  const years = city.years.filter((year) => year >= firstYear);
  const files = years.map((year, order): FeedFile<Uplift> => ({
    name: `kenaikan-${year}.csv`,
    form: order % 2 === 0 ? {} : { delimiter: ";", decimalComma: true },
    rows: upliftsOf(city, year),
    about: Math.round(city.staff.count * 0.3),
    dirt: turn(upliftDirt, order, 1),
  }));
  return feedOf("tpp_uplifts", upliftsSource, files);
}

const upliftDirt: readonly Dirt<Uplift>[] = [
  odd<Uplift>("uplift_rupiah", inRupiah, { times: 2 }),
  odd<Uplift>("uplift_pct", (pct) => `${pct},0 %`, { times: 2 }),
  bad<Uplift>("innovations", "uplift_tier_undefined", 5, {
    times: 2,
    fits: ({ tier, is_verifier: word, year }) => tier === null && word === "tidak" && isJudged(year),
  }),
  bad<Uplift>("tier", "uplift_tier_mismatch", "lebih-dari-lima", {
    fits: ({ tier, is_verifier: word, year }) => tier === "satu-dua" && word === "tidak" && isJudged(year),
  }),
  bad<Uplift>("nip", "nip_float", asFloat),
  bad<Uplift>("nip", "nip_form", "tanpa NIP"),
  bad<Uplift>("agency", "unknown_agency", (name) => misspelt(String(name))),
  bad<Uplift>("uplift_rupiah", "precision", (amount) => `${amount},25`),
  bad<Uplift>("uplift_pct", "ambiguous_percent", "0,03"),
  clash<Uplift>("uplift_rupiah", (amount) => Number(amount) + 1),
  twice<Uplift>(2),
];

function* upliftsOf(city: City, year: number): Generator<Uplift> {
  const december = monthOf(year, 12);
  for (const person of onPayroll(city.staff, december)) {
    const random = mix(city.options.seed, 0x1179, person.index, year);
    const innovations = participation(person, random.unit());
    const isVerifier = person.index % 97 === 13;
    const granted = isVerifier
      ? tiers[2]
      : tiers.find(({ from, to }) => from <= innovations && innovations <= to);
    if (granted === undefined) continue;
    yield {
      nip: person.nip,
      name: person.name,
      employment: person.status,
      agency: spelt(city.staff.agencyOf(person, december), random),
      year,
      innovations,
      is_verifier: isVerifier ? "ya" : "tidak",
      // Half of the agencies leave the tier to be read from the count.
      tier: random.chance(0.5) ? granted.tier : null,
      uplift_pct: granted.pct,
      uplift_rupiah: Math.round((person.basePay * granted.pct) / 100),
      decree: `Kepwali Contoh 100/${year}`,
    };
  }
}

/** How many innovations somebody took part in: most in none; counts heap where a tier begins, and nobody has five. */
function participation({ zeal }: Person, luck: number): number {
  const wish = zeal * 6 + luck * 3 - 3.2;
  if (wish <= 0) return 0;
  if (wish > 3.6) return 6 + Math.floor((wish - 3.6) * 2);
  if (wish > 1.6) return wish > 3.2 ? 4 : 3;
  return wish > 0.9 ? 2 : 1;
}
