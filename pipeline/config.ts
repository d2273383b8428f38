import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { UsageError } from "./errors.ts";

const environmentShape = z.object({
  JEJAK_DATA: z.string().min(1).optional(),
  JEJAK_PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  JEJAK_HOST: z.string().min(1).default("127.0.0.1"),
  JEJAK_CRON: z.string().min(1).default("15 2 * * *"),
});

/** The only reader of the environment. Call once, at the command line, and pass the result down. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env) {
  const parsed = environmentShape.safeParse(environment);
  if (!parsed.success)
    throw new UsageError({
      indonesian: `lingkungan tidak dapat dibaca: ${z.prettifyError(parsed.error)}`,
      english: `the environment cannot be read: ${z.prettifyError(parsed.error)}`,
      hint: "npm run jejak -- --help",
    });
  const root = fileURLToPath(new URL("..", import.meta.url));
  return Object.freeze({
    root,
    dataDir: resolve(parsed.data.JEJAK_DATA ?? join(root, "data")),
    port: parsed.data.JEJAK_PORT,
    host: parsed.data.JEJAK_HOST,
    cron: parsed.data.JEJAK_CRON,
  });
}

export type Config = ReturnType<typeof readConfig>;
