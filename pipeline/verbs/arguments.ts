import { InvalidArgumentError } from "commander";

export function list(text: string): string[] {
  return text
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

export function place(text: string): Record<string, string> {
  const pairs = text.split(",").map((pair) => /^\s*(\w+)\s*=(.*)$/s.exec(pair));
  if (pairs.some((pair) => pair === null)) throw new InvalidArgumentError("write column=value,column=value");
  return Object.fromEntries(pairs.map((pair) => [pair![1]!, pair![2]!.trim()]));
}

export function day(text: string): string {
  const instant = new Date(`${text}T00:00:00Z`);
  if (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(instant.getTime()) &&
    instant.toISOString().startsWith(text)
  )
    return text;
  throw new InvalidArgumentError("a day is written YYYY-MM-DD");
}

export function year(text: string): number {
  if (/^\d{4}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("a year has four digits");
}

export function wholeNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw new InvalidArgumentError("a whole number is needed");
}

export function count(text: string): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new InvalidArgumentError("a whole number of at least 1 is needed");
}

export function decimalNumber(text: string): number {
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
  throw new InvalidArgumentError("a number is needed, with a point for decimals");
}

export function years(text: string): [number, number] {
  const [, from, to] = /^(\d{4})-(\d{4})$/.exec(text) ?? [];
  if (from !== undefined && to !== undefined) return [Number(from), Number(to)];
  throw new InvalidArgumentError("years are written 2018-2025");
}

export function port(text: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= 65_535) return number;
  throw new InvalidArgumentError("a port is a number from 0 to 65535");
}
