/**
 * What the generator plants on purpose, in one place, so that a page can call it planted and a test can find it again.
 *
 * Under `isNull` none of it is there, and the outcomes get what misleads a naive test instead: values that follow
 * themselves from year to year, more noise in small agencies, agencies that start late.
 */
export const planted = {
  /** Under this key the city's citations tell of the effect, so that a released row can be called planted. */
  citation: "data-contoh-efek",
  predictor: "innovations_new",
  outcome: "ikm",
  /** Points of IKM that one new innovation of year t adds to its agency in year t + 1. */
  ikmPerNewInnovation: 0.35,
  lagYears: 1,
  /** Standard deviation of an agency's IKM around what it should be. */
  ikmNoise: 0.8,
  /** Under `isNull`: how much of last year's deviation stays. */
  nullPersistence: 0.6,
} as const;
