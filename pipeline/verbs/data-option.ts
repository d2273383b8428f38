import { Option } from "commander";

export const dataOption = () =>
  new Option("--data <dir>", "where the written part of data/ lies, also JEJAK_DATA / folder data");
