import type { CsiParameter, OpenQuestion, Questions } from "~/api";

/** The most questions of the firm's own a wave may ask. */
export const MOST_OWN = 5;

/** The list with a choice put in or taken out, in the order in which choices stand. */
export function toggled<Key extends string>(
  list: readonly Key[],
  key: Key,
  on: boolean,
  order: readonly Key[],
): Key[] {
  const kept = list.filter((one) => one !== key);
  const now = on ? [...kept, key] : kept;
  return order.filter((one) => now.includes(one));
}

/** What is asked, ready to be sent: empty questions left out, importance only with parameters. */
export function settled(questions: Questions): Questions {
  return {
    ...questions,
    importance: questions.importance && questions.csi.length > 0,
    own: questions.own.map((one) => one.trim()).filter((one) => one !== ""),
  };
}

/** How many questions a person hears at most. */
export function countOf(questions: Questions, always: number): number {
  const { csat, csi, optional, own } = settled(questions);
  return always + (csat ? 1 : 0) + csi.length + optional.length + own.length;
}

/** Keys of choices as the parameters and questions they stand for. */
export function parametersOf(choices: readonly { key: string }[]): CsiParameter[] {
  return choices.map(({ key }) => key as CsiParameter);
}
export function optionalOf(choices: readonly { key: string }[]): OpenQuestion[] {
  return choices.map(({ key }) => key as OpenQuestion);
}

/** A new seed for a draw, a whole number of 32 bits. */
export function newSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}
