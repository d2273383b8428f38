/** A file of awards: the contract's own header and one good line per number, with cells of choice. */
const cells = {
  award_id: "",
  award_series: "IGA",
  title_as_published: "Kota Terinovatif",
  level: "nasional",
  granted_by: "Kementerian Contoh",
  recipient_id: "contoh",
  innovation_id: "",
  implemented_from_year: "2021",
  implemented_to_year: "2022",
  assessed_year: "2023",
  granted_on: "12/12/2023",
  rank: "1",
  stage: "",
  source: "contoh-2023",
  confidence: "B",
  note: "",
};

type Award = Partial<Record<keyof typeof cells, string>>;

export const awardHeader = Object.keys(cells).join(",");

/** One line of a file of awards, without a line end. */
export const awardLine = (award: Award) => Object.values({ ...cells, ...award }).join(",");

export const awardsFile = (awards: readonly Award[]) =>
  [awardHeader, ...awards.map(awardLine), ""].join("\n");

/** `count` awards with nothing wrong, the first of them numbered `first`. */
export const goodAwards = (count: number, first = 1): Award[] =>
  Array.from({ length: count }, (_, index) => ({ award_id: `contoh-${first + index}` }));
