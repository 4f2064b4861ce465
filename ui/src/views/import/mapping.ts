/** A mapping as the user changes it. Nothing here asks the book. */
import type { ImportLook, ImportMapping } from "~/api";
import { fold } from "~/text/locale";

/** Which of the two files a column stands in. */
export type Side = "main" | "lines";

/** The same reading with the columns left to the headings again. */
export function withoutColumns(mapping: ImportMapping): ImportMapping {
  return {
    ...mapping,
    columns: [],
    lines_columns: [],
    join_main: null,
    join_lines: null,
    leave_out: [],
  };
}

/** A mapping with the ways of reading that were asked for: a remembered one knows nothing of them. */
export function keepingFormat(
  mapping: ImportMapping,
  asked: ImportMapping | undefined,
): ImportMapping {
  if (!asked) return mapping;
  return {
    ...mapping,
    encoding: asked.encoding ?? mapping.encoding,
    delimiter: asked.delimiter ?? mapping.delimiter,
    decimal: asked.decimal ?? mapping.decimal,
    date_order: asked.date_order ?? mapping.date_order,
    sheet: asked.sheet ?? mapping.sheet,
    scale: asked.scale ?? mapping.scale,
  };
}

/** Where a field is taken from already, or nothing. */
export function takenBy(
  mapping: ImportMapping,
  field: string,
): { side: Side; index: number } | null {
  const main = mapping.columns.indexOf(field);
  if (main >= 0) return { side: "main", index: main };
  const lines = mapping.lines_columns.indexOf(field);
  if (lines >= 0) return { side: "lines", index: lines };
  return null;
}

/**
 * Gives a column its field, or none. A field that another column fills already is refused: the
 * mapping comes back as it was.
 */
export function withColumn(
  mapping: ImportMapping,
  side: Side,
  index: number,
  field: string | null,
): ImportMapping {
  if (field !== null) {
    const taken = takenBy(mapping, field);
    if (taken !== null) return mapping;
  }
  const put = (columns: (string | null)[]): (string | null)[] =>
    columns.map((old, at) => (at === index ? field : old));
  return side === "main"
    ? { ...mapping, columns: put(mapping.columns) }
    : { ...mapping, lines_columns: put(mapping.lines_columns) };
}

/** The document states that stay out, as the mapping stands. */
export function leftOut(look: ImportLook, mapping: ImportMapping): string[] {
  // The core compares states in any case, and may leave some out that nobody named yet.
  if (mapping === look.mapping)
    return look.states.filter((state) => state.left_out).map((state) => state.value);
  const named = new Set(mapping.leave_out.map(fold));
  return look.states.map((state) => state.value).filter((value) => named.has(fold(value)));
}

/** Leaves documents of a state out, or lets them in again. */
export function withState(
  look: ImportLook,
  mapping: ImportMapping,
  state: string,
  enters: boolean,
): ImportMapping {
  const others = leftOut(look, mapping).filter((one) => one !== state);
  return { ...mapping, leave_out: enters ? others : [...others, state] };
}

/** Up to `most` different values of a column that say what it holds. */
export function samples(rows: string[][], index: number, most = 3): string[] {
  const found: string[] = [];
  for (const row of rows) {
    const value = (row[index] ?? "").trim();
    if (value !== "" && !found.includes(value)) found.push(value);
    if (found.length === most) break;
  }
  return found;
}

/** Rows that importing would write. */
export function toWrite(look: ImportLook): number {
  return look.counts.new + look.counts.updated;
}

/** The folder of a path with its last stroke, or nothing. */
export function folderOf(path: string): string {
  const at = Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\"));
  return at < 0 ? "" : path.slice(0, at + 1);
}

/** Kinds of files in the order in which each finds what it rests on. */
export const ORDER = [
  "managers",
  "accounts",
  "contacts",
  "products",
  "sales",
  "payments",
  "subscriptions",
  "touches",
  "answers",
] as const;

/** A kind of file. */
export type ImportKind = (typeof ORDER)[number];

/** The kinds that come after this one. */
export function after(kind: string): ImportKind[] {
  const at = ORDER.findIndex((k) => k === kind);
  return ORDER.slice(at + 1);
}

/** Whether a column of printed cells holds amounts or counts, which stand at the right. */
export function isFigures(cells: readonly string[]): boolean {
  const filled = cells
    .filter((cell) => cell !== "" && cell !== "—")
    .map((cell) => cell.replace(/\p{Sc}/gu, "").trim());
  return (
    filled.length > 0 &&
    filled.every(
      (cell) =>
        // Long digits without groups are numbers of something: tax ids, phones, documents.
        /^[−-]?\d{1,3}([\s,]?\d{3})*([.,]\d+)?$/.test(cell) && !/^\d{7,}$/.test(cell),
    )
  );
}

/** A path as typed or pasted: without quotes, spaces around it or the scheme of a file's address. */
export function cleanPath(typed: string): string {
  const bare = typed.trim().replace(/^(["'])(.*)\1$/, "$2");
  if (!bare.startsWith("file://")) return bare;
  try {
    return decodeURIComponent(bare.slice("file://".length));
  } catch {
    return bare;
  }
}
