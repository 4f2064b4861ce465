/** The same keys in the two layouts, place by place. */
const LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const CYRILLIC = "ёйцукенгшщзхъфывапролджэячсмитьбю";

const OTHER = new Map<string, string>();
for (const [place, latin] of [...LATIN].entries()) {
  const cyrillic = CYRILLIC[place] ?? "";
  OTHER.set(latin, cyrillic);
  OTHER.set(cyrillic, latin);
}

/** What the same keys type in the other layout: `j,pjh` is `обзор`. Letters become small. */
export function otherLayout(typed: string): string {
  return [...typed.toLowerCase()].map((letter) => OTHER.get(letter) ?? letter).join("");
}
