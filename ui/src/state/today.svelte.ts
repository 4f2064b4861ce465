import { live, query, type Live, type ManagerId, type TodayPage } from "~/api";
import { recall, remember } from "./remembered";
import { session } from "./session.svelte";

/** Whose day is looked at, in which book: numbers of managers mean something only there. */
type Whose = { book: string; manager: number };

function isWhose(value: unknown): value is Whose {
  if (typeof value !== "object" || value === null) return false;
  const { book, manager } = value as Record<string, unknown>;
  return typeof book === "string" && typeof manager === "number";
}

let whose = $state.raw<Whose | undefined>(recall("today.manager", isWhose));
let asked = $state.raw<Live<TodayPage>>();

/** What is due, for the screen of the day, the screens' names and the window's title. */
export const myDay = {
  get asked(): Live<TodayPage> | undefined {
    return asked;
  },
  get page(): TodayPage | undefined {
    return asked?.data;
  },
  /** How many things are overdue or due today. */
  get due(): number {
    return asked?.data?.due ?? 0;
  },
  /** Whose day it is; undefined for everybody's. */
  get manager(): ManagerId | undefined {
    return whose?.book === session.book?.path ? whose?.manager : undefined;
  },
};

/** Looks at the day of one manager, or of everybody, and remembers it. */
export function lookAt(manager: ManagerId | undefined): void {
  whose = manager === undefined ? undefined : { book: session.book?.path ?? "", manager };
  remember("today.manager", whose ?? null);
}

/** Begins to follow what is due. Call it once, while the root component is being set up. */
export function followDay(): void {
  asked = live(() => {
    if (session.book?.empty !== false) return null;
    const { manager } = myDay;
    return query("today", manager === undefined ? {} : { manager });
  });
  // Whoever is on record no more has no day.
  $effect(() => {
    const known = asked?.data?.managers;
    const { manager } = myDay;
    if (known && manager !== undefined && !known.some(({ key }) => key === String(manager)))
      lookAt(undefined);
  });
}
