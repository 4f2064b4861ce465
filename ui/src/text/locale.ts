/** Letters folded for comparing what was typed with what is written: any case, ё as е. */
export function fold(words: string): string {
  return words.toLocaleLowerCase().replaceAll("ё", "е").trim();
}

/** Mark between whole and part: `,` in Russian. */
export function decimalMark(lang: string): string {
  return lang === "ru" ? "," : ".";
}

/** Mark between thousands: a thin no-break space in Russian, a comma in English. */
export function groupMark(lang: string): string {
  return lang === "ru" ? "\u202f" : ",";
}
