/** A test that fails when we fall into a trap: its file below `test/` and its sentence. */
export type Guard = readonly [file: string, sentence: string];

const own = (sentence: string): Guard => ["traps/traps.test.ts", sentence];
const onRecord = (sentence: string): Guard => ["traps/record.test.ts", sentence];

/** The tests that guard each trap, by its number. A trap without one cannot be tested here and is told on Metode alone. */
export const guards: Readonly<Record<number, readonly Guard[]>> = {
  1: [
    [
      "record/record.test.ts",
      "changes by both 13.68 and 6.73 to 2023, and is never joined to what came before 2021",
    ],
    ["browser/front-page.ts", "no line of the index crosses a method break"],
  ],
  2: [
    ["iid/band.test.ts", "each year is judged by its own bands"],
    ["iid/engine.test.ts", "62 in 2024 is Sangat Inovatif by its own bounds and Inovatif by those of 2026"],
  ],
  3: [
    [
      "iid/score.test.ts",
      "the mean divides by the floor while fewer innovations are counted: 10 in 2023, 12 in 2026",
    ],
    ["marts/town.test.ts", "judges the gate by that year's method only, and by innovations in use"],
  ],
  4: [own("4. a back-cast to another year says that the wording of levels may differ")],
  5: [onRecord("5. number 19 of the old guide and number 20 of 2026 are one indicator")],
  6: [
    [
      "iid/engine.test.ts",
      "claimed and verified are two indices, and neither borrows a level from the other",
    ],
  ],
  7: [
    ["marts/observations.test.ts", "two sources that disagree are both kept, and what was read decides"],
    ["marts/observations.test.ts", "a tie goes to the recorded decision, with its status and reason"],
  ],
  8: [onRecord("8. an award keeps the years of use, of assessment and of the grant apart")],
  9: [onRecord("9. Terinovatif is an award and no band, Sangat Inovatif a band and no award")],
  10: [own("10. the index tells maturity and volume apart, and they add up to it")],
  11: [],
  12: [["iid/choices.test.ts", "in the top band nothing is missing; 222 innovations are 22 beyond the cap"]],
  13: [
    [
      "iid/engine.properties.test.ts",
      "past the cap an added innovation less mature than the mean lowers the index",
    ],
  ],
  14: [own("14. indicators that are outcomes themselves do not move net maturity")],
  15: [onRecord("15. no change of an outcome spans a change of its instrument")],
  16: [
    own("16. both stated lags are answered, and no other"),
    ["linkage/estimate.test.ts", "four hypotheses are confirmatory and no more"],
  ],
  17: [["browser/sentences.test.ts", "no sentence of ours says that one thing caused another"]],
  18: [onRecord("18. no table about pay is made from innovations, and none about innovations from pay")],
  19: [],
  20: [
    [
      "iid/engine.test.ts",
      "a weak innovation that leaves and a strong one that comes are an exit and an entry",
    ],
  ],
  21: [
    [
      "marts/town.test.ts",
      "the funnel goes by the newest list there is, without what that list declares stopped",
    ],
    ["linkage/survival.test.ts", "an innovation stops when the next list leaves it out"],
  ],
  22: [onRecord("22. the 53 assessed of 2022 stand beside the 69 entered and the 107 registered")],
  23: [
    [
      "linkage/survival.test.ts",
      "draws no curve from the first age with fewer than ten at risk, even where more are at risk later",
    ],
    [
      "marts/town.test.ts",
      "keeps the place of a survey with fewer than thirty answers, but none of its figures",
    ],
    [
      "linkage/estimate.test.ts",
      "with fewer than ten agencies of three years says so, and gives neither interval nor p nor anything beside it",
    ],
  ],
  24: [
    ["linkage/estimate.test.ts", "four hypotheses are confirmatory and no more"],
    ["linkage/estimate.test.ts", "a test of the family that could not be made counts in it all the same"],
    ["linkage/estimate.test.ts", "explores without any p"],
  ],
  25: [onRecord("25. agencies that came are held against those that did not, or nothing is said")],
  26: [own("26. no released table ranks agencies")],
  27: [
    [
      "marts/observations.test.ts",
      "a rank without a value stays a rank; N and percentile only where the same source gives N",
    ],
  ],
  28: [
    ["marts/agencies.test.ts", "a merger carries both histories whole"],
    [
      "marts/agencies.test.ts",
      "a split without a sourced share is carried to both with the share left empty",
    ],
  ],
  29: [["marts/agencies.test.ts", "a sub-unit rolls up to the nearest agency above it that reports"]],
  30: [
    [
      "marts/innovations.test.ts",
      "names of one agency that are alike are suggested until somebody decides, and numbers tell names apart",
    ],
    [
      "marts/innovations.test.ts",
      "a development is a link between two innovations, whoever says so, and each is told once",
    ],
  ],
  31: [onRecord("31. Brantas Tuntas of 2021 and of 2022 is one innovation")],
  32: [],
  33: [
    [
      "marts/town.test.ts",
      "the cost per beneficiary needs a budget and a benefit in people, and says which is wanting",
    ],
    ["questions/questions.test.ts", "$number $english"],
  ],
  34: [
    ["record/record.test.ts", "holds ranks alone before 2021, two values for 2022, and nothing for 2025"],
    ["marts/observations.test.ts", "no change is computed across a break, over a gap, or from a rank"],
  ],
  35: [
    [
      "staging/agencies.test.ts",
      "the regency of the same name is another government, whatever its office is called",
    ],
    ["record/record.test.ts", "is not mixed with the regency's, whose IKM of 88.88 stays its own"],
  ],
  36: [
    ["contract/dates.test.ts", "slashes are day and month, never month and day"],
    ["contract/dates.test.ts", "a day that the calendar lacks is impossible"],
  ],
  37: [onRecord("37. a law that was cited wrongly leads to the law that was meant")],
  38: [
    [
      "contract/numbers.test.ts",
      "reads plain digits, and dots as thousands, since nothing else can be meant",
    ],
    ["contract/numbers.test.ts", "refuses what is thousands to one reader and thousandths to another"],
  ],
  39: [
    [
      "marts/town.test.ts",
      "weighs nine unsur by 1/9 and recognises a report that took 0.11, which changes the index and could change the band",
    ],
  ],
  40: [
    own(
      "40. every amount and count in a table about people passes suppression, and a small one is hidden with what it follows from",
    ),
  ],
  41: [own("41. no model joins tables on a value")],
  42: [own("42. a number is no predikat")],
  43: [["marts/observations.test.ts", "the open year is provisional on the day that the reader stands on"]],
};
