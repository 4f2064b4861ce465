import { MediaQuery } from "svelte/reactivity";
import {
  live,
  query,
  type Ahead,
  type Live,
  type ManagerId,
  type Queue,
  type RenewalsDue,
  type RenewalsReq,
  type RenewalsShown,
} from "~/api";
import { recall, remember } from "./remembered";
import { HIGH } from "./room";
import { session } from "./session.svelte";

/** Queues to choose from; `all` is both. */
export const QUEUES = ["desk", "mine", "all"] as const;
export type QueueShown = (typeof QUEUES)[number];
/** How far ahead the queue looks. */
export const AHEADS: readonly Ahead[] = ["month", "quarter", "half"];

/** Whose steps are looked at, in which book: numbers of managers mean something only there. */
type Whose = { book: string; manager: number };

function isWhose(value: unknown): value is Whose {
  if (typeof value !== "object" || value === null) return false;
  const { book, manager } = value as Record<string, unknown>;
  return typeof book === "string" && typeof manager === "number";
}
const isQueue = (value: unknown): value is QueueShown => QUEUES.some((one) => one === value);
const isAhead = (value: unknown): value is Ahead => AHEADS.some((one) => one === value);
const isFlag = (value: unknown): value is boolean => typeof value === "boolean";

let queue = $state<QueueShown>(recall("renewals.queue", isQueue) ?? "desk");
let ahead = $state<Ahead>(recall("renewals.ahead", isAhead) ?? "quarter");
let chart = $state<boolean>(recall("renewals.chart", isFlag) ?? true);
/** A low window has room for the timeline or for the table: which of them is a choice of its own. */
let chartInLow = $state<boolean>(recall("renewals.chart-low", isFlag) ?? false);
const low = new MediaQuery(`max-height: ${HIGH - 1}px`);
let whose = $state.raw<Whose | undefined>(recall("renewals.manager", isWhose));
let chosen = $state.raw<ReadonlySet<number>>(new Set());
let asked = $state.raw<Live<RenewalsDue>>();

/** How renewals are looked at, kept while other screens are open; and how many are late. */
export const renewals = {
  get queue(): QueueShown {
    return queue;
  },
  get ahead(): Ahead {
    return ahead;
  },
  /** The timeline stands above the table. */
  get chart(): boolean {
    return low.current ? chartInLow : chart;
  },
  /** Whose steps; undefined for everybody's. */
  get manager(): ManagerId | undefined {
    return whose?.book === session.book?.path ? whose?.manager : undefined;
  },
  /** Renewals chosen for what is done to several. */
  get chosen(): ReadonlySet<number> {
    return chosen;
  },
  /** The question to ask. */
  get request(): RenewalsReq {
    return { at: session.at, ...this.shown };
  },
  /** The same of what a figure draws. */
  get shown(): RenewalsShown & Pick<RenewalsReq, "ahead"> {
    const { manager } = this;
    return {
      ahead,
      ...(queue !== "all" && { queue: queue satisfies Queue }),
      ...(manager !== undefined && { manager }),
    };
  },
  /** Overdue steps of both queues. */
  get overdue(): number {
    return asked?.data?.overdue ?? 0;
  },
};

/** Shows one queue, or both. */
export function showQueue(shown: QueueShown): void {
  queue = shown;
  chosen = new Set();
  remember("renewals.queue", shown);
}

/** Looks so far ahead. */
export function lookAhead(far: Ahead): void {
  ahead = far;
  chosen = new Set();
  remember("renewals.ahead", far);
}

/** Shows the steps of one manager, or of everybody. */
export function showManager(manager: ManagerId | undefined): void {
  whose = manager === undefined ? undefined : { book: session.book?.path ?? "", manager };
  chosen = new Set();
  remember("renewals.manager", whose ?? null);
}

/** Shows or folds away the timeline, in windows as low or as high as this one. */
export function showChart(show: boolean): void {
  if (low.current) chartInLow = show;
  else chart = show;
  remember(low.current ? "renewals.chart-low" : "renewals.chart", show);
}

/** Chooses renewals for what is done to several. */
export function chooseRenewals(ids: ReadonlySet<number>): void {
  chosen = ids;
}

/** Begins to follow what is late. Call it once, while the root component is being set up. */
export function followRenewals(): void {
  asked = live(() => (session.book?.empty === false ? query("renewals_due", {}) : null));
}
