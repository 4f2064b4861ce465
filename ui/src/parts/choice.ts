import { fold } from "~/text/locale";

/** One of several. */
export type Choice = {
  key: string;
  label: string;
  count?: number | null;
  detail?: string;
  /** Shown, but not to be chosen. */
  disabled?: boolean;
};

/** Choices whose label holds every word typed, those that begin with it first. */
export function matching<C extends Choice>(choices: readonly C[], typed: string): C[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  const begins: C[] = [];
  const holds: C[] = [];
  for (const choice of choices) {
    const label = fold(choice.label);
    if (!words.every((word) => label.includes(word))) continue;
    (label.startsWith(words[0] ?? "") ? begins : holds).push(choice);
  }
  return [...begins, ...holds];
}
