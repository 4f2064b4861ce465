import { session } from "~/state/session.svelte";

/** The day a new fact most likely happened: today, or the last day of the past half stood in. */
export function likelyDay(): string {
  const choice = session.choice;
  return session.past && choice ? choice.as_of.day : session.today;
}
