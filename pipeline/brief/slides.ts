import PptxGenJS from "pptxgenjs";
import type { MeetingSheet } from "../../dashboards/meeting/sheet.ts";
import type { Annexed } from "./annex-table.ts";
import type { ChartImage } from "./page.ts";
import { releaseMark } from "../../dashboards/components/export-about.ts";
import { box, look, wide } from "./slide-look.ts";
import { detailOf, notesOf } from "./slide-text.ts";

type Slide = PptxGenJS.Slide;

/**
 * The meeting pack as slides: of one subject what stands and what to ask on a slide each, of several agencies a slide
 * each. Titles and words are text, charts are pictures with their summary, and the notes name sources and release.
 */
export async function slidesBytes(
  annexed: Annexed,
  chartsOf: (sheet: MeetingSheet) => Promise<readonly ChartImage[]>,
): Promise<Uint8Array> {
  const { sheets, t } = annexed;
  const deck = new PptxGenJS();
  deck.layout = "LAYOUT_WIDE";
  deck.title = t.meeting.kicker(sheets[0]?.year ?? 0);
  deck.theme = { headFontFace: look.serif, bodyFontFace: look.sans };
  for (const sheet of sheets) {
    const charts = await chartsOf(sheet);
    if (sheets.length > 1) agencySlide(opened(deck, sheet, annexed), sheet, charts, annexed);
    else {
      standing(opened(deck, sheet, annexed), sheet, charts, annexed);
      asking(opened(deck, sheet, annexed), sheet, annexed);
    }
  }
  return (await deck.write({ outputType: "nodebuffer" })) as Uint8Array;
}

/** A slide with its head, its mark of origin and its foot; the notes carry what the foot has no room for. */
function opened(deck: PptxGenJS, sheet: MeetingSheet, annexed: Annexed): Slide {
  const { t, release } = annexed;
  const { subject, year } = sheet;
  const slide = deck.addSlide();
  slide.background = { color: look.paper };
  const isInternal = release.edition === "internal";
  const sample = subject.isSample ? ` · ${t.figure.sample.toUpperCase()}` : "";
  const mark = isInternal ? `${sample} · ${t.figure.internal.toUpperCase()}` : sample;
  slide.addText(`${t.meeting.kicker(year)} · ${subject.name}${mark}`, {
    ...box([0.5, 0.28], [wide, 0.32]),
    margin: 0,
    fontSize: 13,
    bold: true,
    color: mark !== "" ? look.attention : look.city,
  });
  const opening = sheet.opening.map(({ text }) => text).join(" ");
  slide.addText(opening || t.meeting.nothing(subject.name, year), {
    ...box([0.5, 0.58], [wide, 0.85]),
    margin: 0,
    fontFace: look.serif,
    fontSize: opening.length > 130 ? 18 : 22,
    bold: true,
    color: look.ink,
    valign: "top",
    fit: "shrink",
  });
  slide.addText(`${t.figure.release} ${releaseMark(release, t)}${sample}`, {
    ...box([0.5, 7.12], [wide, 0.28]),
    margin: 0,
    fontSize: 9,
    color: look.muted,
  });
  slide.addNotes(notesOf(sheet, annexed));
  return slide;
}

/** The six figures, and the three courses. */
function standing(slide: Slide, sheet: MeetingSheet, charts: readonly ChartImage[], { t }: Annexed): void {
  tiles(slide, sheet, { top: 1.55, t });
  chartRow(slide, charts, { top: 3.6, height: 3.1 });
}

interface Tiled {
  readonly top: number;
  readonly t: Annexed["t"];
}

function tiles(slide: Slide, { tiles: all, year }: MeetingSheet, { top, t }: Tiled): void {
  const width = wide / all.length;
  all.forEach((tile, at) => {
    const said = [
      tile.change,
      [tile.band, tile.rank].filter(Boolean).join(" · "),
      tile.year === null || tile.year === year ? "" : `${tile.year}, ${t.six.latest}`,
      tile.status === "final" ? "" : (t.status[tile.status] ?? ""),
    ].filter((text) => text !== "");
    slide.addText(
      [
        { text: tile.series.name, options: { fontSize: 11, bold: true, color: look.ink, breakLine: true } },
        {
          text: tile.shown,
          options: { fontSize: 26, bold: true, fontFace: look.serif, color: look.of(tile.series.metric) },
        },
        { text: ` ${tile.unit}`, options: { fontSize: 10, color: look.muted, breakLine: true } },
        { text: said.join("\n"), options: { fontSize: 10, color: look.ink } },
      ],
      { ...box([0.5 + at * width, top], [width - 0.12, 1.95]), valign: "top", margin: 0 },
    );
  });
}

function chartRow(
  slide: Slide,
  charts: readonly ChartImage[],
  { top, height }: { readonly top: number; readonly height: number },
): void {
  const width = wide / Math.max(1, charts.length);
  charts.forEach(({ title, unit, summary, png, ratio }, at) => {
    const left = 0.5 + at * width;
    slide.addText(
      [
        { text: title, options: { fontSize: 12, bold: true, fontFace: look.serif, breakLine: true } },
        { text: unit, options: { fontSize: 9, color: look.muted } },
      ],
      { ...box([left, top], [width - 0.2, 0.62]), color: look.ink, valign: "top", margin: 0 },
    );
    const room = { width: width - 0.3, height: height - 0.7 };
    const drawn = Math.min(room.width, room.height * ratio);
    slide.addImage({
      data: `image/png;base64,${Buffer.from(png).toString("base64")}`,
      ...box([left, top + 0.68], [drawn, drawn / ratio]),
      altText: summary,
    });
  });
}

/** Target against realisation, what moved, what to raise or how far it is, what is owed, and the questions. */
function asking(slide: Slide, sheet: MeetingSheet, annexed: Annexed): void {
  const { left, right } = detailOf(sheet, annexed);
  columns(slide, [left, right], 1.5, 14);
}

/** One agency on one slide: courses above, then target, gap, three innovations with their evidence, and questions. */
function agencySlide(
  slide: Slide,
  sheet: MeetingSheet,
  charts: readonly ChartImage[],
  annexed: Annexed,
): void {
  chartRow(slide, charts, { top: 1.5, height: 2.2 });
  const { left, right } = detailOf(sheet, annexed, true);
  columns(slide, [left, right], 3.8, 11);
}

function columns(
  slide: Slide,
  texts: readonly (readonly { readonly head: string; readonly lines: readonly string[] }[])[],
  top: number,
  size: number,
): void {
  const width = wide / texts.length;
  texts.forEach((parts, at) => {
    const runs = parts.flatMap(({ head, lines }) => [
      { text: head, options: { bold: true, color: look.city, breakLine: true, paraSpaceBefore: 5 } },
      ...lines.map((text) => ({
        text,
        options: { color: look.ink, breakLine: true, bullet: { indent: 9 }, paraSpaceAfter: 2 },
      })),
    ]);
    slide.addText(runs, {
      ...box([0.5 + at * width, top], [width - 0.25, 7.05 - top]),
      fontSize: size,
      valign: "top",
      margin: 0,
      fit: "shrink",
    });
  });
}
