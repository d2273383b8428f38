import { z } from "zod";
import { doc, measure } from "./mart.ts";

/** Whose amounts a sum leaves out, in both languages. */
interface Without {
  readonly indonesian: string;
  readonly english: string;
}

const counted = z.int().min(0).nullable();

const rupiah = (metric: string, of: Without, without: Without) =>
  counted.meta(
    measure(
      metric,
      doc(`${of.indonesian}, ${without.indonesian}`, `${of.english}, ${without.english}`, "rupiah"),
    ),
  );

export const tppPeople = counted.meta(measure("tpp_people", doc("Pegawai", "Employees", "orang")));

export const upliftedPeople = counted.meta(
  measure(
    "tpp_uplifted_people",
    doc("Pegawai dengan tambahan karena inovasi", "Employees with an uplift for innovation", "orang"),
  ),
);

/** The three amounts of a payroll. */
export const payOf = (without: Without) => ({
  base_rupiah: rupiah("tpp_rupiah", { indonesian: "TPP pokok", english: "Base" }, without),
  gross_rupiah: rupiah("tpp_rupiah", { indonesian: "TPP kotor", english: "Gross" }, without),
  paid_rupiah: rupiah("tpp_rupiah", { indonesian: "TPP diterima", english: "Paid" }, without),
});

export const upliftOf = (without: Without) =>
  rupiah(
    "tpp_innovation_uplift_rupiah",
    { indonesian: "Tambahan karena inovasi", english: "Uplift for innovation" },
    without,
  );
