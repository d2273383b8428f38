import { martColumns } from "./describe.ts";
import type { Model } from "./find.ts";
import { isReleased } from "./mart.ts";

/** The Frictionless Data Package of a release: one resource per mart, with the schema of its columns. */
export function dataPackage(releaseId: string, models: readonly Model[]) {
  const resources = models.flatMap(({ name, mart }) =>
    !isReleased(mart)
      ? []
      : [
          {
            name: name.replaceAll("_", "-"),
            path: `${name}.parquet`,
            title: mart.english,
            format: "parquet",
            mediatype: "application/vnd.apache.parquet",
            schema: {
              fields: martColumns(name, mart).map(({ column, type, unit, description }) => ({
                name: column,
                type: type === "text" ? "string" : type,
                description: unit === null ? description : `${description} (${unit})`,
              })),
              primaryKey: mart.grain,
            },
          },
        ],
  );
  return { name: `jejak-inovasi-${releaseId}`, title: `Jejak Inovasi, release ${releaseId}`, resources };
}
