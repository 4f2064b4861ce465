import type { Hit } from "~/api";
import { matching, type Choice } from "~/parts/choice";
import { otherLayout } from "~/parts/layout";
import { fold } from "~/text/locale";

/** What is looked for with what was typed in the palette. */
export type Sought = {
  /** Words to find records by. */
  text: string;
  /** The review of what is found is wanted, rather than its card. */
  review: boolean;
};

/** Fewer letters of such a word may begin any name. */
const LEAST = 3;

/** Reads what was typed; one of the words for a review beside a name asks for that review. */
export function soughtOf(typed: string, reviewWords: string): Sought {
  const words = typed.trim().split(/\s+/);
  const known = reviewWords.split(" ").map(fold);
  const asks = (word: string): boolean =>
    word.length >= LEAST &&
    [word, otherLayout(word)].some((one) => known.some((begun) => begun.startsWith(fold(one))));
  const at = words.findIndex(asks);
  const rest = words.filter((_, place) => place !== at).join(" ");
  // Alone it may as well begin the name of an account.
  return at >= 0 && rest !== ""
    ? { text: rest, review: true }
    : { text: words.join(" "), review: false };
}

/** Actions found by what was typed: by their names first, else by those keys in the other layout. */
export function doable<A extends { label: string; words?: string | undefined }>(
  actions: readonly A[],
  typed: string,
): A[] {
  const choices: (Choice & { action: A })[] = actions.map((action, place) => ({
    key: String(place),
    label: action.words === undefined ? action.label : `${action.label} ${action.words}`,
    action,
  }));
  const found = matching(choices, typed);
  return (found.length > 0 ? found : matching(choices, otherLayout(typed))).map(
    ({ action }) => action,
  );
}

/** Accounts among what was found, whose reviews can be opened. */
export function reviewable(
  hits: readonly Hit[],
  most: number,
): { account: number; name: string }[] {
  return hits
    .flatMap(({ noun, account, name }) =>
      noun === "account" && account !== null ? [{ account, name }] : [],
    )
    .slice(0, most);
}
