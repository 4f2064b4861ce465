import type { Choice, QuickPart, QuickTouch } from "~/api";
import { fold } from "~/text/locale";

/** A part that is not clear yet: `contact?`. */
export function isUnclear(part: Pick<QuickPart, "field">): boolean {
  return part.field.endsWith("?");
}

/** The words as typed, without the quotation marks they are printed in. */
function typedOf({ value }: Pick<QuickPart, "value">): string {
  return value.replace(/^[«“"]|[»”"]$/gu, "");
}

/** How many letters two words begin with alike. */
function alike(a: string, b: string): number {
  let n = 0;
  while (n < a.length && a[n] === b[n]) n += 1;
  return n;
}

/** How well words typed fit a name, in letters. */
function fit(typed: string, name: string): number {
  const words = (text: string) => fold(text).split(/[^\p{L}\p{N}]+/u);
  return Math.max(0, ...words(typed).flatMap((a) => words(name).map((b) => alike(a, b))));
}

/**
 * The line with a person's full name in place of the words that could mean several: what is saved
 * stays what stands in the line. A choice is printed `Name, job title`.
 */
export function withPerson(
  line: string,
  parts: readonly QuickPart[],
  choice: Pick<Choice, "label">,
): string {
  const [name = ""] = choice.label.split(",");
  const unclear = parts
    .filter(({ field }) => field === "contact?")
    .map((part) => ({ typed: typedOf(part), fits: fit(typedOf(part), choice.label) }))
    .filter(({ typed }) => typed !== "" && line.includes(typed))
    .sort((a, b) => b.fits - a.fits);
  const [best] = unclear;
  return best ? line.replace(best.typed, () => name) : `${line.trimEnd()}, ${name}`;
}

/** What was understood can be saved as it is. */
export function isReady(reply: Pick<QuickTouch, "missing" | "touch"> | undefined): boolean {
  return reply !== undefined && reply.missing === "" && reply.touch.account !== 0;
}
