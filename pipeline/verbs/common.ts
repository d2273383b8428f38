import { readConfig } from "../config.ts";
import { rooms as roomsOf } from "../rooms.ts";

export { dataOption } from "./data-option.ts";

/** What every verb needs: the configuration with the data folder that was asked for, and its rooms. */
export function common({ data }: { data?: string }) {
  const environment = data === undefined ? process.env : { ...process.env, JEJAK_DATA: data };
  const config = readConfig(environment);
  return { config, rooms: roomsOf(config) };
}
