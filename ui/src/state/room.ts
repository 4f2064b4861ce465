/** How much of a window's height a drawing above a table may take. */

/** px of height from which a window has room for a drawing and for the table under it. */
export const HIGH = 800;
/** px from which its rows stand further apart. */
const TALL = 880;
/** Rows drawn: the nearest of the table, a line each. */
const MOST = 12;
const LEAST = 3;
/** Rows in a low window, where the table is what is worked from. */
const FEW = 5;
/** px of a drawing around its rows: the calendar above, the words under it. */
const AROUND = 72;

/** Rows and px of a timeline of that many rows, in a window so many px high. */
export function timelineIn(height: number, rows: number): { rows: number; height: number } {
  const most = height < HIGH ? FEW : MOST;
  const drawn = Math.min(most, Math.max(LEAST, rows));
  return { rows: most, height: AROUND + drawn * (height >= TALL ? 21 : 16) };
}
