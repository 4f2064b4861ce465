import type { FeedbackReq, ManagerId, SurveyReq } from "~/api";
import { recall, remember } from "./remembered";
import { session } from "./session.svelte";

/** Whose respondents and feedback are looked at, in which book. */
type Whose = { book: string; manager: number };

function isWhose(value: unknown): value is Whose {
  if (typeof value !== "object" || value === null) return false;
  const { book, manager } = value as Record<string, unknown>;
  return typeof book === "string" && typeof manager === "number";
}
/** Boards of feedback, in the order in which an item goes through them. */
export const BOARDS = ["sort", "work", "tell", "told", "toxic"] as const;
export type BoardShown = (typeof BOARDS)[number];
const isBoard = (value: unknown): value is BoardShown => BOARDS.some((one) => one === value);
const isFlag = (value: unknown): value is boolean => typeof value === "boolean";

let whose = $state.raw<Whose | undefined>(recall("survey.manager", isWhose));
let chosen = $state.raw<ReadonlySet<number>>(new Set());
let items = $state.raw<ReadonlySet<number>>(new Set());
let board = $state<BoardShown>(recall("survey.board", isBoard) ?? "sort");
let halfOnly = $state<boolean>(recall("survey.half-only", isFlag) ?? false);

/** How the survey is looked at, kept while other screens are open. */
export const survey = {
  /** Whose; undefined for everybody's. */
  get manager(): ManagerId | undefined {
    return whose?.book === session.book?.path ? whose?.manager : undefined;
  },
  /** Respondents chosen for what is done to several. */
  get chosen(): ReadonlySet<number> {
    return chosen;
  },
  /** Items of feedback chosen for what is done to several; of the open board. */
  get items(): ReadonlySet<number> {
    return items;
  },
  /** The board of feedback that is open. */
  get board(): BoardShown {
    return board;
  },
  /** Only feedback of the half stood in. */
  get halfOnly(): boolean {
    return halfOnly;
  },
  /** The question about the wave. */
  get request(): SurveyReq {
    const { manager } = this;
    return { at: session.at, ...(manager !== undefined && { manager }) };
  },
  /** The question about feedback. */
  get feedback(): FeedbackReq {
    const { manager } = this;
    return { at: session.at, half_only: halfOnly, ...(manager !== undefined && { manager }) };
  },
};

/** Shows the respondents and the feedback of one manager, or of everybody. */
export function showManager(manager: ManagerId | undefined): void {
  whose = manager === undefined ? undefined : { book: session.book?.path ?? "", manager };
  chosen = new Set();
  items = new Set();
  remember("survey.manager", whose ?? null);
}

/** Chooses respondents for what is done to several. */
export function chooseRespondents(ids: ReadonlySet<number>): void {
  chosen = ids;
}

/** Chooses items of feedback for what is done to several. */
export function chooseItems(ids: ReadonlySet<number>): void {
  items = ids;
}

/** Opens a board of feedback. */
export function showBoard(shown: BoardShown): void {
  if (shown !== board) items = new Set();
  board = shown;
  remember("survey.board", shown);
}

/** Shows only the half stood in, or all that is open. */
export function showHalfOnly(only: boolean): void {
  halfOnly = only;
  items = new Set();
  remember("survey.half-only", only);
}
