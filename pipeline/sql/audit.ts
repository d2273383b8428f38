import { userInfo } from "node:os";
import { appendLine } from "../durable.ts";
import { ownerOnly } from "../owner-only.ts";
import { withoutTraces } from "../privacy/traces.ts";
import type { Rooms } from "../rooms.ts";

/** A line of the audit of queries. */
export interface Audited {
  /** Name and number of the operating system's user. */
  readonly who: string;
  readonly at: string;
  readonly release_id: string;
  /** As typed, but for what looks like a person's number. */
  readonly query: string;
  /** Why rows about persons were opened; absent for a query of a release. */
  readonly purpose?: string;
  readonly outcome: string;
  readonly rows: number | null;
  readonly ms: number;
}

/** Adds a line and waits until it is on disk. The file is its owner's alone and is only ever added to. */
export async function audit({ sqlAudit }: Rooms, line: Omit<Audited, "who">): Promise<void> {
  const { username, uid } = userInfo();
  const { purpose, query } = line;
  const audited: Audited = {
    who: `${username} (${uid})`,
    ...line,
    query: withoutTraces(query),
    ...(purpose === undefined ? {} : { purpose: withoutTraces(purpose) }),
  };
  await ownerOnly(() => appendLine(sqlAudit, JSON.stringify(audited)));
}
