/** A sheet as a spreadsheet writes it: numbers as such, texts in their cells, each row and cell with its place. */
export function sheetXml(rows: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number, place: string) =>
    typeof value === "number"
      ? `<c r="${place}"><v>${value}</v></c>`
      : `<c r="${place}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
  const lines = rows.map((row, at) => {
    const cells = row.map((value, column) => cell(value, `${String.fromCharCode(65 + column)}${at + 1}`));
    return `<row r="${at + 1}">${cells.join("")}</row>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${lines.join("")}</sheetData></worksheet>`;
}

/** Rows of such a sheet behind its header, counted by their tags alone. */
export const countRows = (xml: string) => xml.match(/<row /g)!.length - 1;

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
