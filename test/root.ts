import { fileURLToPath } from "node:url";

/** The project itself. */
export const root = fileURLToPath(new URL("..", import.meta.url));
