import type { Aspect, Profile } from "~/api";

/**
 * What to save when a text of the profile is written on a day: a text of the same day is changed,
 * an older one is kept and followed by a new one. Null when nothing would change.
 */
export function written(
  latest: Profile | undefined,
  aspect: Aspect,
  account: number,
  text: string,
  on: string,
): Profile | null {
  if (text === (latest?.text ?? "")) return null;
  if (latest?.on === on) return { ...latest, text };
  return { id: 0, account, aspect, text, on };
}
