import { accessSync, constants, existsSync, statSync } from "node:fs";
import { rm } from "node:fs/promises";
import { dirname, extname, resolve } from "node:path";
import { en } from "../../dashboards/messages/en.ts";
import { id, type Messages } from "../../dashboards/messages/id.ts";
import { meetingSheet } from "../../dashboards/meeting/sheet.ts";
import { unfinished, writeWhole } from "../durable.ts";
import { JejakError, UsageError } from "../errors.ts";
import type { Edition } from "../publish/release.ts";
import { readReleased, type Released } from "../released.ts";
import type { Rooms } from "../rooms.ts";
import { stampOf, type Annexed } from "./annex-table.ts";
import { annexBytes } from "./annex.ts";
import { findChromium, NoChromium, type Places } from "./chromium.ts";
import { withMeetingPage } from "./page.ts";
import { needed, readMeetingRows } from "./rows.ts";
import { slidesBytes } from "./slides.ts";
import { chosenSubjects, type Asked } from "./subjects.ts";

/** What was written; `missing` is the form that was asked for and could not be made, which an annex stands in for. */
export interface Brief {
  readonly releaseId: string;
  readonly subjects: readonly string[];
  readonly file: string;
  readonly missing: NoChromium | undefined;
}

/** Languages of a pack. */
export const languages = { indonesian: id, english: en } as const satisfies Record<
  Messages["language"],
  Messages
>;

/** Of which edition and in which language; the public one in Indonesian where nothing is said. */
interface Wanted {
  readonly out: string;
  readonly edition?: Edition | undefined;
  readonly language?: keyof typeof languages | undefined;
}

const forms = [".pdf", ".pptx", ".xlsx"] as const;
type Form = (typeof forms)[number];

/**
 * Writes the meeting pack of one subject or of all agencies as PDF, PPTX or XLSX, whole or not at all. Without Chromium
 * the XLSX annex is written beside, under the same name. Throws before any work for a form, a place, a year or an agency
 * that cannot be had.
 */
export async function brief(
  rooms: Rooms,
  { out, edition = "public", language = "indonesian", ...asked }: Asked & Wanted,
  places: Places,
): Promise<Brief> {
  const file = resolve(out);
  const form = formOf(out);
  expectPlace(file);
  const released = await readReleased(rooms, needed);
  expectEdition(released, edition);
  const t: Messages = languages[language];
  const rows = await readMeetingRows(released, edition, t);
  const subjects = chosenSubjects(asked, rows, t);
  const annexed: Annexed = {
    sheets: subjects.map((subject) => meetingSheet({ subject, year: asked.year }, rows, t)),
    release: { ...released.manifest, edition },
    citations: rows.citations,
    t,
  };
  const made = { releaseId: released.manifest.release_id, subjects: subjects.map(({ name }) => name) };
  try {
    await write(file, await bytesOf(form, annexed, { rooms, places }));
    return { ...made, file, missing: undefined };
  } catch (error) {
    if (!(error instanceof NoChromium)) throw error;
    const annex = `${file.slice(0, -form.length)}.xlsx`;
    await write(annex, await annexBytes(annexed));
    return { ...made, file: annex, missing: error };
  }
}

async function bytesOf(
  form: Form,
  annexed: Annexed,
  { rooms, places }: { readonly rooms: Rooms; readonly places: Places },
): Promise<Uint8Array> {
  if (form === ".xlsx") return await annexBytes(annexed);
  const { sheets, release, t } = annexed;
  const { release_id: releaseId, edition } = release;
  const place = { dataDir: rooms.dataDir, releaseId, edition, t, executable: findChromium(places) };
  return await withMeetingPage(place, async (page) => {
    if (form === ".pptx") return await slidesBytes(annexed, page.charts);
    return await page.print(sheets, stampOf(annexed));
  });
}

/** Before any work: a release of an earlier version may know no internal edition. */
function expectEdition({ manifest: { release_id: id, internal } }: Released, edition: Edition): void {
  if (edition === "public" || internal !== undefined) return;
  throw new JejakError({
    indonesian: `rilis ${id} tidak memuat edisi internal`,
    english: `release ${id} holds no internal edition`,
    hint: "npm run jejak -- run --from build --edition internal",
  });
}

function formOf(out: string): Form {
  const extension = extname(out).toLowerCase();
  const form = forms.find((known) => known === extension);
  if (form !== undefined) return form;
  throw new UsageError({
    indonesian: `${out}: bentuk berkas ${extension === "" ? "tidak disebut" : `${extension} tidak dikenal`}`,
    english: `${out}: ${extension === "" ? "the form of the file is not said" : `${extension} is no form of a meeting pack`}`,
    hint: `akhiri namanya dengan / end the name in ${forms.join(", ")}`,
  });
}

/** Said before the work that would be lost. */
function expectPlace(file: string): void {
  const folder = dirname(file);
  if (existsSync(file) && statSync(file).isDirectory())
    throw new UsageError({
      indonesian: `${file} adalah folder`,
      english: `${file} is a folder`,
      hint: "sebut berkasnya / name a file with --out",
    });
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new UsageError({
      indonesian: `folder ${folder} tidak ada`,
      english: `there is no folder ${folder}`,
      hint: `mkdir -p ${folder}`,
    });
  try {
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    throw unwritable(file, cause);
  }
}

async function write(file: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeWhole(file, bytes);
  } catch (cause) {
    await rm(unfinished(file), { force: true });
    throw unwritable(file, cause);
  }
}

const unwritable = (file: string, cause: unknown) =>
  new JejakError(
    {
      indonesian: `${file} tidak dapat ditulis`,
      english: `${file} cannot be written`,
      hint: "sebut tempat yang boleh ditulis / name a place with --out where this user may write",
    },
    { cause },
  );
