import type { Messages } from "./id.js";

/** Official terms with their meaning in English. */
export const terms = [
  { term: "Inovasi Daerah", meaning: "regional innovation: renewal in regional government (PP 38/2017)" },
  { term: "IID", meaning: "Regional Innovation Index, assessed each year by the Ministry of Home Affairs" },
  { term: "IGA", meaning: "Innovative Government Award, given each year on the ground of the IID" },
  {
    term: "Terinovatif",
    meaning: "“most innovative”: an IGA title after a presentation and field validation",
  },
  {
    term: "Sangat Inovatif, Inovatif, Kurang Inovatif",
    meaning: "very innovative, innovative, less innovative: bands of the IID by the edges of each year",
  },
  { term: "TDD", meaning: "cannot be assessed (tidak dapat dinilai): a value of 0" },
  { term: "SPD", meaning: "the regional government as a unit: indicators 1–15" },
  { term: "SID", meaning: "the regional innovation as a unit: indicators 16–35, of each innovation" },
  { term: "parameter", meaning: "the level, 0 to 3, reached on one indicator" },
  { term: "kematangan", meaning: "maturity: the sum of weight × level of one innovation, 0–111" },
  { term: "inisiatif, uji coba, penerapan", meaning: "initiative, trial, in use: the three stages" },
  { term: "pengembangan", meaning: "development: an innovation carried on with something new" },
  { term: "replikasi", meaning: "replication: an innovation put to use by another region" },
  {
    term: "tata kelola, pelayanan publik, inovasi lainnya",
    meaning: "governance, public service, other: the three forms of innovation in PP 38/2017",
  },
  {
    term: "yandas",
    meaning:
      "pelayanan dasar, basic services: six fields; the method of 2026 asks for innovations in five at least",
  },
  { term: "urusan", meaning: "a field of regional government's responsibility" },
  { term: "perangkat daerah, OPD", meaning: "agencies of the regional government" },
  { term: "kecamatan, kelurahan", meaning: "district of a city, and the urban village below it" },
  { term: "Wali Kota, Sekda", meaning: "mayor, and regional secretary" },
  { term: "Bapperida", meaning: "the region's agency for development planning, research and innovation" },
  { term: "BSKDN", meaning: "the ministry's policy agency, which assesses the IID since 2022" },
  { term: "Perda, Perwali, Kepwali", meaning: "regional regulation; regulation and decree of the mayor" },
  { term: "Kemendagri, PANRB", meaning: "ministry of home affairs; ministry of administrative reform" },
  { term: "Kepmendagri", meaning: "decree of the Minister of Home Affairs" },
  {
    term: "RPJMD, RPD",
    meaning: "the region's medium-term development plan, and the plan between two of them",
  },
  { term: "Perjanjian Kinerja", meaning: "performance agreement: the yearly targets that leaders sign" },
  { term: "LKPJ", meaning: "the mayor's yearly accountability report to the city council" },
  { term: "TPP", meaning: "additional income of civil servants, paid on top of salary" },
  { term: "predikat", meaning: "rating of an employee's performance since 2022, in five steps" },
  { term: "SKP", meaning: "performance targets of an employee" },
  { term: "kelas jabatan", meaning: "job class, which sets the base of TPP" },
  { term: "SKM, IKM", meaning: "satisfaction survey, and its index of nine elements (unsur), 25–100" },
  { term: "Ombudsman", meaning: "the Ombudsman's assessment of compliance in public service, 0–100" },
  { term: "unsur", meaning: "one of the nine things that the SKM asks about, each rated 1–4" },
  { term: "PEKPPP", meaning: "evaluation of the performance of public services, 0–5" },
  { term: "KI Award", meaning: "award for openness of public information" },
  {
    term: "KIPP",
    meaning: "public service innovation competition of the ministry PANRB; Top 45 is its result",
  },
  { term: "EPPGBM, SSGI", meaning: "registration of children's nutrition, and the survey of it" },
] satisfies Messages["terms"];
