import type { SampleOptions } from "../options.ts";
import { randomOf } from "../random.ts";
import type { Submission } from "./innovations.ts";

/** The indicators of the innovation unit (SID) with their weights, which add to 37. */
const sidWeights = {
  regulasi_inovasi_daerah: 3,
  ketersediaan_sdm: 2,
  dukungan_anggaran: 2,
  alat_kerja: 2,
  bimtek_inovasi: 1,
  integrasi_program_rkpd: 2,
  keterlibatan_aktor: 1,
  pelaksana_inovasi: 1,
  jejaring_inovasi: 1,
  sosialisasi_inovasi: 1,
  pedoman_teknis: 1,
  kemudahan_informasi_layanan: 1,
  kemudahan_proses: 2,
  penyelesaian_pengaduan: 1,
  layanan_terintegrasi: 2,
  replikasi: 3,
  kecepatan_penciptaan_inovasi: 2,
  kemanfaatan_inovasi: 3,
  monitoring_evaluasi: 2,
  kualitas_inovasi: 4,
} as const;

type SidIndicator = keyof typeof sidWeights;

/** What was claimed and what was proven of one indicator, 0 to 3. */
export interface Level {
  readonly indicator: SidIndicator;
  readonly claimed: number;
  readonly verified: number;
  readonly hasEvidence: boolean;
  /** How the benefit was counted; only the benefit has one. */
  readonly basis: string | null;
}

/**
 * The twenty levels of a submission. They rise with the innovation's quality and with the years; some agencies claim one
 * level more than they can prove, again and again.
 */
export function levelsOf(
  { seed, fromYear }: SampleOptions,
  { innovation, year, agency }: Submission,
): Level[] {
  const random = randomOf(seed, `levels/${innovation.id}/${year}`);
  const boast = randomOf(seed, `boast/${agency.id}`).unit() * 0.45;
  const mean = 3 * Math.min(0.97, 0.4 + 0.35 * innovation.quality + 0.045 * (year - fromYear));
  return (Object.keys(sidWeights) as SidIndicator[]).map((indicator) => {
    const hasEvidence = random.chance(0.94);
    const proven = Math.min(3, Math.max(1, Math.round(mean + random.normal() * 0.6)));
    const verified = hasEvidence ? proven : 0;
    const claimed = Math.min(3, proven + (random.chance(boast) ? 1 : 0));
    const basis = random.pick(["a", "a", "a", "b", "c", "d", "e", "f"]);
    return {
      indicator,
      claimed,
      verified,
      hasEvidence,
      basis: indicator === "kemanfaatan_inovasi" ? basis : null,
    };
  });
}

/** Weight times level over the twenty indicators; at most 111. */
export const scoreOf = (levels: readonly Level[], which: "claimed" | "verified") =>
  levels.reduce((sum, level) => sum + sidWeights[level.indicator] * level[which], 0);
