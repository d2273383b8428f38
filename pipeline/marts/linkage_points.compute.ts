import type { Computation } from "../models/mart.ts";

export const linkagePointsComputation = {
  reads: { "marts.agency_year": ["agency_id"] },
  compute: () => [],
} satisfies Computation;
