import type { FeedbackEffectReq, FeedbackItem, FeedbackRow, FeedbackSortReq } from "~/api";

/** What can be done with an item of feedback. */
export type Act =
  | { act: "kind"; at: number }
  | {
      act:
        | "next"
        | "previous"
        | "credible"
        | "toxic"
        | "unsort"
        | "task"
        | "solve"
        | "tell"
        | "split"
        | "tags"
        | "effect"
        | "confirm"
        | "remove"
        | "choose"
        | "choose-next"
        | "choose-previous"
        | "choose-all";
    };

/** What a key does while nothing is being typed. */
export function pressed(keys: string): Act | null {
  if (/^[1-4]$/.test(keys)) return { act: "kind", at: Number(keys) - 1 };
  switch (keys) {
    case "j":
    case "arrowdown":
      return { act: "next" };
    case "k":
    case "arrowup":
      return { act: "previous" };
    case "c":
      return { act: "credible" };
    case "x":
      return { act: "toxic" };
    case "u":
      return { act: "unsort" };
    case "t":
      return { act: "task" };
    case "s":
      return { act: "solve" };
    case "b":
      return { act: "tell" };
    case "p":
      return { act: "split" };
    case "g":
      return { act: "tags" };
    case "e":
      return { act: "effect" };
    case "y":
      return { act: "confirm" };
    case "delete":
      return { act: "remove" };
    case " ":
      return { act: "choose" };
    case "shift+arrowdown":
    case "shift+j":
      return { act: "choose-next" };
    case "shift+arrowup":
    case "shift+k":
      return { act: "choose-previous" };
    case "ctrl+a":
      return { act: "choose-all" };
    default:
      return null;
  }
}

/** Sorts one item: whatever is not said anew stays as it was, its being worth acting on too. */
export function sortOf(
  item: Pick<FeedbackItem, "id" | "credible">,
  change: Omit<FeedbackSortReq, "items">,
): FeedbackSortReq {
  const credible = "credible" in change ? change.credible : (item.credible ?? undefined);
  const { credible: _former, ...rest } = change;
  return { items: [item.id], ...rest, ...(credible !== undefined && { credible }) };
}

/** Whether an item can be told now: it is worth it, and solved, or needs no solving. */
export function canTell({
  credible,
  kind,
  solved_on,
}: Pick<FeedbackItem, "credible" | "kind" | "solved_on">): boolean {
  return credible === true && (solved_on !== null || kind === "praise");
}

/** Whether there is something to solve. */
export function canSolve({
  credible,
  solved_on,
}: Pick<FeedbackItem, "credible" | "solved_on">): boolean {
  return credible !== false && solved_on === null;
}

/** The effects to choose from, the one the next wave proposes first. */
export function proposedFirst<Choice extends { key: string }>(
  effects: readonly Choice[],
  proposed: string | null,
): Choice[] {
  return [
    ...effects.filter(({ key }) => key === proposed),
    ...effects.filter(({ key }) => key !== proposed),
  ];
}

/** Notes what the next wave proposes, on the day it was said; null where nothing is proposed. */
export function confirmed({
  item,
  proposed_effect: effect,
  proposed_on: on,
}: Pick<FeedbackRow, "proposed_effect" | "proposed_on"> & {
  item: Pick<FeedbackItem, "id">;
}): FeedbackEffectReq | null {
  return effect === null || on === null ? null : { item: item.id, effect, on };
}

/** Who stands next once an item has left its list: the one after it, else the one before. */
export function heirOf(
  former: readonly number[],
  now: readonly number[],
  gone: number,
): number | undefined {
  const at = former.indexOf(gone);
  if (at < 0) return now[0];
  const after = former.slice(at + 1).find((id) => now.includes(id));
  return after ?? former.slice(0, at).findLast((id) => now.includes(id)) ?? now[0];
}

/** The item a step away; the same at the ends, the first where none is chosen. */
export function stepItem(
  rows: readonly FeedbackRow[],
  now: number | undefined,
  by: 1 | -1,
): number | undefined {
  const at = rows.findIndex(({ item }) => item.id === now);
  if (at < 0) return rows[0]?.item.id;
  return rows[Math.min(Math.max(at + by, 0), rows.length - 1)]?.item.id;
}

/** The parts a text is split into: a paragraph each. */
export function partsOf(text: string): string[] {
  return text
    .split(/\n+/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** A first proposal of how to split: a sentence each. */
export function sentencesOf(text: string): string {
  return text
    .split(/(?<=[.!?…;])\s+/u)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .join("\n");
}

/** Tags as typed: parted by commas, none twice, in the case of the tags in use. */
export function tagsOf(typed: string, known: readonly string[]): string[] {
  const found: string[] = [];
  for (const part of typed.split(",")) {
    const word = part.trim();
    if (word === "") continue;
    const fold = word.toLocaleLowerCase();
    const tag = known.find((one) => one.toLocaleLowerCase() === fold) ?? word;
    if (!found.some((one) => one.toLocaleLowerCase() === fold)) found.push(tag);
  }
  return found;
}
