import type { Messages } from "./id.js";

/** Texts of the gallery of figures, in English. */
export const gallery = {
  summary: (count) => `${count} kinds of figures, each with how to read it`,
  place: "See it in its place",
  kinds: {
    tiles: {
      name: "Big figures",
      line: "The latest figure of each measure with its course, its change where the years compare, and the band of that year.",
      path: "/#enam-angka",
    },
    bands: {
      name: "A line over bands",
      line: "Behind each year stand the bands of that year; the line is cut where the method changes.",
      path: "/#indeks",
    },
    lanes: {
      name: "A timeline in lanes",
      line: "Events by their dates: a bar for a span, a circle for a day, a diamond for an award.",
      path: "/#lini-masa",
    },
    panel: {
      name: "An aligned panel",
      line: "Several measures on the same axis of years, each on its own scale.",
      path: "/#empat-ukuran",
    },
    record: {
      name: "Points against their bounds",
      line: "Each year is read against the bands of its own, without joining lines.",
      path: "/iid#rekam",
    },
    bricks: {
      name: "Courses of bricks",
      line: "A brick is as wide as the highest score of its part; the filled length is the score reached.",
      path: "/iid#anatomi",
    },
    waterfall: {
      name: "A waterfall",
      line: "From the index of one year to the next: each bar is what one part added or took.",
      path: "/iid#penguraian",
    },
    bars: {
      name: "Ordered bars",
      line: "What is lost, the largest first; the length of a bar is its points.",
      path: "/iid#poin-hilang",
    },
    dates: {
      name: "Three dates",
      line: "Period of use, year of assessment and day of the grant on one line.",
      path: "/penghargaan#tiga-tanggal",
    },
    heat: {
      name: "A heat map",
      line: "Agency × year; the deeper the higher, and every cell has its number.",
      path: "/perangkat-daerah#perangkat-daerah-tahun",
    },
    tree: {
      name: "A family tree",
      line: "What came of an innovation is indented below it, with the way and the year.",
      path: "/inovasi",
    },
    curves: {
      name: "Survival curves",
      line: "The share still in use by age, with the 95 per cent interval as a ribbon.",
      path: "/inovasi#kelangsungan",
    },
    forest: {
      name: "Estimates and their points",
      line: "Each row is one estimate with its interval; one that crosses zero cannot be told from zero.",
      path: "/kaitan#empat-hipotesis",
    },
    shares: {
      name: "Bars of shares",
      line: "Shares of employees by rating (predikat); what is withheld still shows as a gap.",
      path: "/tpp",
    },
  },
} satisfies Messages["gallery"];
