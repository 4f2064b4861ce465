/** Longer than any printed figure: a range of money with its unit takes less. */
const LONGEST = 28;
/** A sign or a currency, then digits: what stands right-aligned under its like. */
const FIGURE = /^(\p{Lu}{1,3}\s?)?[^\p{L}\d]*\d/u;

/** Words after a mark: a list of steps, or what a day is for. */
const TOLD = /[;:]\s/;

/**
 * Which columns of the table behind a drawing hold words: most of their cells are no figures. The
 * first always does. Words wrap; figures stand in one line under each other.
 */
export function ofWords(rows: readonly (readonly string[])[], columns: number): boolean[] {
  return Array.from({ length: columns }, (_, at) => {
    if (at === 0) return true;
    const cells = rows.map((row) => row[at] ?? "").filter((cell) => /[\p{L}\d]/u.test(cell));
    const words = cells.filter(
      (cell) => cell.length > LONGEST || TOLD.test(cell) || !FIGURE.test(cell),
    );
    return words.length * 2 > cells.length;
  });
}
