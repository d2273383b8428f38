import { awards } from "./awards.ts";
import { governance } from "./governance.ts";
import { innovationIndex } from "./innovation-index.ts";
import { outcomes } from "./outcomes.ts";
import { people } from "./people.ts";
import { programme } from "./programme.ts";
import type { Question } from "./question.ts";

/** Every question that the product is asked, by number. */
export const questions: readonly Question[] = [
  ...programme,
  ...innovationIndex,
  ...people,
  ...outcomes,
  ...awards,
  ...governance,
];
