import { Option } from "commander";
import { readConfig } from "../config.ts";
import { rooms as roomsOf } from "../rooms.ts";

export const dataOption = () =>
  new Option("--data <dir>", "where the written part of data/ lies, also JEJAK_DATA");

/** What every verb needs: the configuration with the data folder that was asked for, and its rooms. */
export function common({ data }: { data?: string }) {
  const environment = data === undefined ? process.env : { ...process.env, JEJAK_DATA: data };
  const config = readConfig(environment);
  return { config, rooms: roomsOf(config) };
}
