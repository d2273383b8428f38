import type { BenchId } from "../../../dashboards/messages/id-method.ts";
import type { Figure } from "../figure.ts";

/**
 * Something that is tried so often, or on so much, that it takes many minutes. `run` works in an empty folder that is
 * removed behind it. `runs` of its figure counts what was really tried, and `seed` is what it was drawn from.
 */
export interface Soak {
  readonly id: BenchId;
  readonly run: (folder: string) => Promise<Figure>;
}
