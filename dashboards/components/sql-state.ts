/** A question as it stands in the address, behind the # that no browser sends to a server. */
export interface Shared {
  readonly sql: string;
  /** The release that it was asked of. */
  readonly release: string;
}

/** `#rilis=20260301-0123456789ab&sql=…`; undefined where the address holds no question. */
export function readShared(hash: string): Shared | undefined {
  const read = new URLSearchParams(hash.slice(1));
  const sql = read.get("sql");
  return sql === null ? undefined : { sql, release: read.get("rilis") ?? "" };
}

export const writeShared = ({ sql, release }: Shared) =>
  `#rilis=${encodeURIComponent(release)}&sql=${encodeURIComponent(sql)}`;

/** A question that was asked in this browser. */
export interface Remembered {
  readonly sql: string;
  readonly at: string;
  readonly rows: number;
}

const place = "jejak-sql";
const kept = 50;

/** Newest first; nothing where the browser keeps nothing. */
export function readHistory(): readonly Remembered[] {
  try {
    return JSON.parse(localStorage.getItem(place) ?? "[]") as Remembered[];
  } catch {
    return [];
  }
}

/** A question that is asked again stands first again. */
export function remember(asked: Remembered): void {
  const others = readHistory().filter(({ sql }) => sql !== asked.sql);
  keep([asked, ...others].slice(0, kept));
}

export const forget = () => keep([]);

function keep(history: readonly Remembered[]): void {
  try {
    localStorage.setItem(place, JSON.stringify(history));
  } catch {
    // A browser that keeps nothing still answers.
  }
}
