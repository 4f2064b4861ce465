import type { Snippet } from "svelte";

/** One column of a table. */
export type Column<Row> = {
  key: string;
  label: string;
  /** What stands in the cell: words, or a snippet. */
  cell: ((row: Row) => string) | { snippet: Snippet<[Row]> };
  /** Digits: at the right, never wrapped. */
  numeric?: boolean;
  /** Share of the width, or pixels when it ends in `px`. */
  width?: number | `${number}px`;
  /** The header is a button that sorts by it. */
  sorts?: boolean;
  /** The first click sorts downwards: figures and days. */
  falls?: boolean;
  /** Left out while the table is narrower than this many pixels. */
  from?: number;
  /** The header's words are for a screen reader only. */
  silent?: boolean;
};

/** The order in force. */
export type Order = { by: string; descending: boolean };
