/** An edit of a list of lines: the lines after it and the line to stand in. */
export interface LinesEdit {
  lines: string[];
  at: number;
}

/** Splits a line at the caret, as a new paragraph does. */
export function split(lines: string[], at: number, caret: number): LinesEdit {
  const line = lines[at] ?? "";
  return {
    lines: [...lines.slice(0, at), line.slice(0, caret), line.slice(caret), ...lines.slice(at + 1)],
    at: at + 1,
  };
}

/** Removes a line. The one above gets the caret, or the one that takes its place. */
export function without(lines: string[], at: number): LinesEdit {
  return { lines: lines.filter((_, i) => i !== at), at: Math.max(0, at - 1) };
}

/** Moves a line one up (−1) or down (+1); at the edge nothing moves. */
export function moved(lines: string[], at: number, by: -1 | 1): LinesEdit {
  const to = at + by;
  const line = lines[at];
  const other = lines[to];
  if (line === undefined || other === undefined) return { lines, at };
  return {
    lines: lines.map((l, i) => (i === at ? other : i === to ? line : l)),
    at: to,
  };
}

/** Puts pasted text into a line; each of its own lines becomes one here. */
export function pasted(
  lines: string[],
  at: number,
  from: number,
  to: number,
  text: string,
): LinesEdit {
  const parts = text
    .split(/\r?\n/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const line = lines[at] ?? "";
  const [first = "", ...rest] = parts;
  const last = rest.length;
  const put = [first, ...rest];
  put[0] = line.slice(0, from) + first;
  put[last] = (put[last] ?? "") + line.slice(to);
  return { lines: [...lines.slice(0, at), ...put, ...lines.slice(at + 1)], at: at + last };
}

/** The lines that are kept: those with a word in them. */
export function kept(lines: string[]): string[] {
  return lines.map((line) => line.trim()).filter((line) => line !== "");
}
