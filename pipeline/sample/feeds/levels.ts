import levelsSource from "../../sources/indicator_levels/source.ts";
import spdSource from "../../sources/spd_levels/source.ts";
import { bad, clash, odd, turn, twice, type Dirt } from "../dirt.ts";
import { type Feed, feedOf, type FeedFile, type RowOf } from "../feed.ts";
import { commaDecimal } from "../forms.ts";
import { randomOf } from "../random.ts";
import { citation, type City } from "../world/city.ts";
import { unheardOf } from "../world/innovations.ts";
import { levelsOf } from "../world/maturity.ts";

type Level = RowOf<typeof levelsSource>;
type Spd = RowOf<typeof spdSource>;

export const levelFeeds = (city: City): Feed[] => [innovationLevels(city), cityLevels(city)];

/** No `out_of_method_level` is among it: every SID and SPD indicator of the one year whose levels are known has all three. */
const levelDirt: readonly Dirt<Level>[] = [
  bad<Level>("claimed_level", "range", 4),
  bad<Level>("verified_level", "type", "tiga"),
  bad<Level>("indicator", "unknown_indicator", "kepuasan_pegawai", {
    fits: ({ basis }) => basis === null,
  }),
  bad<Level>("innovation_id", "unknown_innovation", unheardOf, { fits: ({ basis }) => basis === null }),
  bad<Level>("basis", "basis_of_benefit", "a", { fits: ({ basis }) => basis === null }),
  bad<Level>("has_evidence", "enum", "menyusul"),
  bad<Level>("innovation_id", "pattern", "Inovasi 12"),
  clash<Level>("has_evidence", (word) => (word === "ya" ? "tidak" : "ya")),
  twice<Level>(2),
];

/** One file for each year: twenty rows of every innovation that is in use. */
function innovationLevels({ years, portfolio, options }: City): Feed {
  const files = years.map((year, order): FeedFile<Level> => {
    const assessed = portfolio.submissions.filter(
      ({ year: of, stage }) => of === year && stage === "penerapan",
    );
    return {
      name: `parameter-${year}.csv`,
      rows: assessed.flatMap((submission) =>
        levelsOf(options, submission).map(({ indicator, claimed, verified, basis, hasEvidence }) => ({
          innovation_id: submission.innovation.id,
          year,
          indicator,
          claimed_level: claimed,
          verified_level: verified,
          basis,
          has_evidence: hasEvidence ? "ya" : "tidak",
        })),
      ),
      about: assessed.length * 20,
      dirt: turn(levelDirt, order, 1),
    };
  });
  return feedOf("indicator_levels", levelsSource, files);
}

/** The city's own rows: what they are measured in, where a level begins, and whether they are a figure or a word. */
const spdRows: Readonly<
  Record<string, { readonly base: number; readonly step: number } | readonly string[]>
> = {
  visi_dan_misi: ["Misi", "Visi", "Visi dan Misi"],
  penetapan_apbd_tepat_waktu: { base: 1, step: 0.3 },
  belanja_wajib: { base: 2, step: 0.3 },
  kualitas_peningkatan_perizinan: { base: -4, step: 2.1 },
  peningkatan_pendapatan_per_kapita: { base: 3, step: 0.4 },
  progres_penurunan_tpt: { base: 0.1, step: 0.05 },
  tpt: { base: 6, step: -0.25 },
  peningkatan_investasi: { base: 10, step: 4.5 },
  peningkatan_pad: { base: 4, step: 1.7 },
  opini_bpk: ["WDP", "WTP", "WTP"],
  nilai_lakip: ["B", "B", "A"],
  progres_penurunan_kemiskinan: { base: 0.2, step: 0.1 },
  penduduk_miskin: { base: 7, step: -0.3 },
  peningkatan_ipm: { base: 0.5, step: 0.05 },
  capaian_ipm: { base: 76, step: 0.4 },
  penghargaan_bagi_inovator: ["piagam", "insentif", "mekanisme"],
  rekomendasi_kebijakan: { base: 2, step: 0.9 },
  indeks_kualitas_kebijakan: ["Cukup", "Baik", "Sangat Baik"],
  ripj_pid: ["rancangan", "disepakati", "Perkada"],
  fasilitasi_haki: ["sosialisasi", "administrasi", "insentif"],
};

function cityLevels({ years, options: { seed } }: City): Feed {
  const rows = years.flatMap((year, order): Spd[] =>
    Object.entries(spdRows).map(([indicator, measure]) => {
      const random = randomOf(seed, `spd/${indicator}/${year}`);
      const level = Math.min(3, 1 + Math.floor((order + random.between(0, 3)) / 3));
      const isWord = "length" in measure;
      return {
        year,
        indicator,
        claimed_level: Math.min(3, level + (random.chance(0.15) ? 1 : 0)),
        verified_level: level,
        measured_value: isWord
          ? null
          : Math.round((measure.base + measure.step * order + random.normal() * 0.1) * 100) / 100,
        measured_text: isWord ? measure[level - 1]! : null,
        ...citation,
      };
    }),
  );
  return feedOf("spd_levels", spdSource, [
    {
      name: "spd.csv",
      form: { delimiter: ";", decimalComma: true, encoding: "utf-8-bom" },
      rows,
      about: rows.length,
      dirt: [
        odd<Spd>("measured_value", commaDecimal),
        bad<Spd>("verified_level", "range", 5),
        bad<Spd>("measured_value", "ambiguous_number", "1.250"),
        bad<Spd>("indicator", "unknown_indicator", "kebahagiaan_kota"),
        twice<Spd>(),
      ],
    },
  ]);
}
