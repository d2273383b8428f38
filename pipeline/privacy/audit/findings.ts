/** What the audit holds against a publication. It names cells and never a value, a contributor or their number. */
export interface Finding {
  readonly rule:
    "recovered" | "narrow" | "few" | "difference" | "dominated" | "shown_after_hidden" | "changed_unknown";
  /** The hidden cell, or the cells whose sums are taken from each other. */
  readonly cells: readonly string[];
  readonly indonesian: string;
  readonly english: string;
}

type Words = Readonly<Record<Finding["rule"], readonly [indonesian: string, english: string]>>;

const words: Words = {
  recovered: [
    "sel tersembunyi dapat dihitung persis dari yang ditampilkan",
    "a hidden cell can be computed exactly from what is shown",
  ],
  narrow: [
    "sel tersembunyi dapat dibatasi ke rentang yang terlalu sempit",
    "a hidden cell can be bounded too narrowly",
  ],
  few: ["jumlah atas terlalu sedikit orang", "a sum over too few people"],
  difference: [
    "dua jumlah yang penyumbangnya berbeda terlalu sedikit orang",
    "two sums whose contributors differ by too few people",
  ],
  dominated: [
    "penyumbang kedua dapat menaksir penyumbang terbesar terlalu dekat",
    "the second contributor can estimate the largest too closely",
  ],
  shown_after_hidden: [
    "sel yang disembunyikan rilis lalu kini ditampilkan",
    "a cell that an earlier release hid is shown",
  ],
  changed_unknown: [
    "angka berubah, sedangkan penyumbang rilis lalu tidak dapat dibuka lagi",
    "a figure changed, and the contributors of the earlier release cannot be opened any more",
  ],
};

export function finding(rule: Finding["rule"], cells: readonly string[]): Finding {
  const [indonesian, english] = words[rule];
  return { rule, cells, indonesian, english };
}
