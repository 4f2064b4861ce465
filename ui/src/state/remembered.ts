/** Small things remembered between starts: how a table is sorted, what is folded away. */

/** What was remembered under `key`, when it still has the right shape. */
export function recall<T>(key: string, fits: (value: unknown) => value is T): T | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(`rapport.${key}`) ?? "null");
    return fits(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers `value` under `key`; a full or forbidden storage is no reason to stop. */
export function remember(key: string, value: unknown): void {
  try {
    localStorage.setItem(`rapport.${key}`, JSON.stringify(value));
  } catch {
    return;
  }
}
