import type { Filter, PortfolioReq, Sort, SortBy } from "~/api";
import { recall, remember } from "./remembered";
import { session } from "./session.svelte";

const SORTS: readonly SortBy[] = [
  "name",
  "owner",
  "revenue",
  "change",
  "half",
  "recurring",
  "ending",
  "touch",
  "overdue",
  "health",
  "stage",
  "loyalty",
];

/** The word that names an order, if it is one. */
export function asSortBy(word: string): SortBy | undefined {
  return SORTS.find((known) => known === word);
}

function isSort(value: unknown): value is Sort {
  if (typeof value !== "object" || value === null) return false;
  const { by, descending } = value as Record<string, unknown>;
  return typeof by === "string" && asSortBy(by) !== undefined && typeof descending === "boolean";
}
const isFlag = (value: unknown): value is boolean => typeof value === "boolean";

let filter = $state.raw<Filter>({});
let sort = $state.raw<Sort>(
  recall("portfolio.sort", isSort) ?? { by: "revenue", descending: true },
);
let charts = $state<boolean>(recall("portfolio.charts", isFlag) ?? innerHeight >= 900);
let last: number | undefined;
let chosen = $state.raw<ReadonlySet<number>>(new Set());

/** How the portfolio is looked at; kept while other screens are open. */
export const portfolio = {
  get filter(): Filter {
    return filter;
  },
  get sort(): Sort {
    return sort;
  },
  get charts(): boolean {
    return charts;
  },
  get chosen(): ReadonlySet<number> {
    return chosen;
  },
  /** The account opened last: where the list is taken up again. */
  get last(): number | undefined {
    return last;
  },
  /** Something narrows the list. */
  get filtered(): boolean {
    return Object.keys(filter).length > 0;
  },
  /** The question to ask, with all there is to tell. */
  get request(): PortfolioReq {
    return { at: session.at, filter, sort, figures_only: false };
  },
};

/** Narrows the list by one thing more; an empty word lets go of it. */
export function narrow<K extends keyof Filter>(by: K, to: Filter[K] | undefined): void {
  const { [by]: _former, ...rest } = filter;
  filter = to === undefined || to === "" ? rest : { ...rest, [by]: to };
  chosen = new Set();
}

/** Shows all accounts. */
export function widen(): void {
  filter = {};
  chosen = new Set();
}

/** Sorts, and remembers it. */
export function sortBy(order: Sort): void {
  sort = order;
  remember("portfolio.sort", order);
}

/** Shows or folds away the charts. */
export function showCharts(show: boolean): void {
  charts = show;
  remember("portfolio.charts", show);
}

/** Remembers which account was opened from the list. */
export function visit(id: number): void {
  last = id;
}

/** Chooses accounts for what is done to several. */
export function choose(ids: ReadonlySet<number>): void {
  chosen = ids;
}
