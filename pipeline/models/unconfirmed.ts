import { z } from "zod";
import { doc } from "./mart.ts";

/** The column of a mart of the index that flags what no source confirms; empty where all is confirmed. */
export const unconfirmed = z
  .string()
  .nullable()
  .meta(
    doc(
      "Yang tidak dipastikan sumber untuk tahun itu, dipisah titik koma",
      "What no source confirms for that year, separated by semicolons",
    ),
  );
