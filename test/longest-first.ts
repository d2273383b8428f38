import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take a minute and more, longest first: begun last, they would leave the other workers idle. */
const long = [
  "browser/pages",
  "run/kill",
  "schedule/service",
  "run/sample",
  "publish/shell",
  "steps/door",
  "steps/mutations",
  "browser/offline",
  "cli/jejak",
  "cli/withdraw",
  "run/run",
  "repair/repair",
  "sample/sizes",
  "leaks/leaks",
  "publish/publish",
].map((name) => `/test/${name}.test.ts`);

const placeOf = ({ moduleId }: TestSpecification) => {
  const place = long.findIndex((name) => moduleId.endsWith(name));
  return place === -1 ? long.length : place;
};

export class LongestFirst extends BaseSequencer {
  override sort(files: TestSpecification[]) {
    return Promise.resolve(files.toSorted((a, b) => placeOf(a) - placeOf(b)));
  }
}
