import { join } from "node:path";

/** Where everything lies. `root` holds what is tracked, `dataDir` what the pipeline and the operator write. */
export interface Rooms {
  readonly root: string;
  readonly dataDir: string;
  readonly published: string;
  readonly reference: string;
  readonly inbox: string;
  /** The operator's declaration of what is pulled, and where the last pulls came to. */
  readonly feeds: string;
  readonly feedMarks: string;
  /** The operator's own references: corrections, decisions, matches, and what overlays the tracked ones. */
  readonly overlay: string;
  readonly landing: string;
  readonly receipts: string;
  readonly raw: string;
  readonly warehouse: string;
  readonly nextWarehouse: string;
  readonly releases: string;
  readonly currentRelease: string;
  readonly releaseLog: string;
  /** What every release said about people. It cannot be made anew. */
  readonly disclosureLedger: string;
  /** Who asked what of releases by `jejak sql`. It cannot be made anew. */
  readonly sqlAudit: string;
  readonly status: string;
  readonly site: string;
  /** The edition for the city hall alone. */
  readonly siteInternal: string;
  /** The operator's own times of jobs. */
  readonly schedule: string;
  /** What became of every scheduled time. It cannot be made anew. */
  readonly slots: string;
  /** What the operator was told of. */
  readonly alerts: string;
  /** Who runs the service on this folder. */
  readonly serviceLock: string;
  /** The master key, outside of everything that is copied or backed up. */
  readonly keyFile: string;
  /** Where sealed bytes lie in the clear while they are read. */
  readonly scratch: string;
}

interface Places {
  readonly root: string;
  readonly dataDir: string;
  readonly keyFile: string;
  readonly scratchDir: string;
}

export function rooms({ root, dataDir, keyFile, scratchDir }: Places): Rooms {
  return Object.freeze({
    root,
    dataDir,
    published: join(root, "data", "published"),
    reference: join(root, "data", "reference"),
    inbox: join(dataDir, "inbox"),
    feeds: join(dataDir, "feeds.json"),
    feedMarks: join(dataDir, "feed-marks.json"),
    overlay: join(dataDir, "reference"),
    landing: join(dataDir, "landing"),
    receipts: join(dataDir, "landing", "receipts.ndjson"),
    raw: join(dataDir, "raw"),
    warehouse: join(dataDir, "warehouse.duckdb"),
    nextWarehouse: join(dataDir, "next.duckdb"),
    releases: join(dataDir, "releases"),
    currentRelease: join(dataDir, "releases", "current"),
    releaseLog: join(dataDir, "releases", "log.ndjson"),
    disclosureLedger: join(dataDir, "disclosure_ledger.ndjson"),
    sqlAudit: join(dataDir, "sql_audit.ndjson"),
    status: join(dataDir, "status"),
    site: join(dataDir, "site"),
    siteInternal: join(dataDir, "site-internal"),
    schedule: join(dataDir, "schedule.json"),
    slots: join(dataDir, "schedule", "slots.ndjson"),
    alerts: join(dataDir, "schedule", "alerts.json"),
    serviceLock: join(dataDir, "service.lock"),
    keyFile,
    scratch: scratchDir,
  });
}
