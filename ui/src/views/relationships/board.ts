import type { Stage, StageColumn } from "~/api";

/** Where the keyboard stands: a column, and a card in it. */
export type Spot = { column: number; card: number };

/** Where an account stands on the board. */
export function find(columns: readonly StageColumn[], account: number): Spot | undefined {
  for (const [column, { cards }] of columns.entries()) {
    const card = cards.findIndex(({ id }) => id === account);
    if (card >= 0) return { column, card };
  }
  return undefined;
}

/** The spot kept within what there is: boards change under the keyboard. */
export function within(columns: readonly StageColumn[], spot: Spot): Spot {
  const column = Math.max(0, Math.min(spot.column, columns.length - 1));
  const count = columns[column]?.cards.length ?? 0;
  return { column, card: Math.max(0, Math.min(spot.card, count - 1)) };
}

/** The spot beside it, at the same height where the column is high enough; none past the ends. */
export function beside(columns: readonly StageColumn[], spot: Spot, by: 1 | -1): Spot | undefined {
  const column = spot.column + by;
  return columns[column] ? within(columns, { column, card: spot.card }) : undefined;
}

/** The stage of the column that holds the point, by the columns' left and right edges. */
export function stageAt(
  columns: readonly StageColumn[],
  edges: readonly { left: number; right: number }[],
  x: number,
): Stage | undefined {
  const index = edges.findIndex(({ left, right }) => x >= left && x <= right);
  return columns[index]?.stage;
}
