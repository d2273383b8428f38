import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";

const manifest = z.object({
  release_id: z.string().regex(/^\d{8}-[0-9a-f]{12}$/),
  content_hash: z.string(),
  created_at: z.string(),
  // Releases of earlier versions did not say.
  as_of: z.string().optional(),
  origins: z.array(z.string()),
  disclosure_audit: z
    .object({
      passed: z.boolean(),
      cells: z.int(),
      hidden: z.int(),
      past_releases: z.int(),
      visible_cells_pct: z.number(),
      visible_rupiah_pct: z.number().nullable(),
      thresholds: z.object({ people: z.int(), pay: z.int(), insider: z.number() }),
      solver: z.string(),
    })
    // Releases of earlier versions were not audited.
    .optional()
    .catch(undefined),
  marts: z.record(z.string(), z.object({ rows: z.int(), sha256: z.string() })),
  // Releases of earlier versions hold only what is for everybody.
  internal: z.record(z.string(), z.object({ rows: z.int(), sha256: z.string() })).optional(),
});

/** For everybody, or for the city hall alone. Both are made of the same release and the same pages. */
export const editions = ["public", "internal"] as const;
export type Edition = (typeof editions)[number];

/** Where the sites of an edition lie. The internal one is served by nobody who does not ask for a password. */
export const siteRoom: Readonly<Record<Edition, string>> = { public: "site", internal: "site-internal" };

/** What publishing reads of a release's `manifest.json`. */
export type Release = z.infer<typeof manifest>;

export async function readRelease(releaseDir: string): Promise<Release> {
  return manifest.parse(JSON.parse(await readFile(path.join(releaseDir, "manifest.json"), "utf8")));
}

/** What pages learn of the release they show, served as `/data/release.json`: of the marts, those of their edition. */
export function describeRelease({ marts, internal, ...release }: Release, edition: Edition) {
  const held = edition === "internal" ? { ...marts, ...internal } : marts;
  const rows = Object.entries(held).map(([name, { rows }]) => [name, { rows }]);
  return { ...release, edition, marts: Object.fromEntries(rows) as Record<string, { rows: number }> };
}
