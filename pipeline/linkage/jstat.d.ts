// The package ships no types. Its quantile of Student's t agrees with R's to about eight digits.
declare module "jstat" {
  const jStat: {
    readonly studentt: {
      /** The quantile of `probability` with `df` degrees of freedom. */
      inv(probability: number, df: number): number;
      /** The probability of a value below `x`. */
      cdf(x: number, df: number): number;
    };
  };
  export = jStat;
}
