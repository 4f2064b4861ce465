/** A choice's key as an identity; none for an empty key. */
export function idOf(key: string): number | null {
  return /^\d+$/.test(key) ? Number(key) : null;
}

/** An identity as a choice's key; empty for none. */
export function keyOf(id: number | null | undefined): string {
  return id === null || id === undefined ? "" : String(id);
}

/** The one of these keys that was chosen, or null for an empty choice. */
export function oneOf<K extends string>(keys: readonly K[], chosen: string): K | null {
  return keys.find((key) => key === chosen) ?? null;
}

/** Words parted by commas, without blanks and repetitions. */
export function wordsOf(text: string): string[] {
  return [...new Set(text.split(",").map((word) => word.trim()))].filter((word) => word !== "");
}
