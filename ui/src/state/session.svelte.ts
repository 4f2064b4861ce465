import { live, query, type At, type BookState, type HalfChoice, type Live } from "~/api";
import { setLanguage } from "~/text";
import { recall, remember } from "./remembered";

const isWord = (value: unknown): value is string => typeof value === "string";
const THEMES: readonly string[] = ["system", "light", "dark"];

// The first paint comes before the book's answer: it looks as the window did when it was closed.
setLanguage(recall("lang", isWord) ?? navigator.language.slice(0, 2));
showTheme(recall("theme", isWord) ?? "system");

function showTheme(theme: string): void {
  document.documentElement.dataset["theme"] = THEMES.includes(theme) ? theme : "system";
}

let asked = $state.raw<Live<BookState>>();
let chosen = $state<string | null>(null);

/** What every screen needs: the book, and the half it is looked at from. */
export const session = {
  /** The book; undefined only until the first answer. */
  get book(): BookState | undefined {
    return asked?.data;
  },
  /** Why there is no book. */
  get asked(): Live<BookState> | undefined {
    return asked;
  },
  /** The half stood in, `2026H1`. */
  get half(): string {
    const book = asked?.data;
    const known = book?.halves.some(({ half }) => half === chosen);
    return known && chosen !== null ? chosen : (book?.half ?? "");
  },
  /** For requests: as of when. */
  get at(): At {
    return this.half === "" ? {} : { half: this.half };
  },
  /** The half stood in, printed and with its day. */
  get choice(): HalfChoice | undefined {
    return asked?.data?.halves.find(({ half }) => half === this.half);
  },
  /** The half stood in is over: what is shown is how things were. */
  get past(): boolean {
    const choice = this.choice;
    return choice !== undefined && choice.as_of.days < 0;
  },
  /** Today, `YYYY-MM-DD`. */
  get today(): string {
    return asked?.data?.today ?? new Date().toISOString().slice(0, 10);
  },
  /** Sign of the book's currency. */
  get currency(): string {
    return asked?.data?.currency_sign ?? "";
  },
};

/** Stands in another half. */
export function setHalf(half: string): void {
  chosen = half;
}

/** Begins to follow the book. Call it once, while the root component is being set up. */
export function begin(): void {
  asked = live(() => query("book_state", {}));
  $effect.pre(() => {
    const book = asked?.data;
    if (!book) return;
    setLanguage(book.lang);
    showTheme(book.settings.theme);
    remember("lang", book.lang);
    remember("theme", book.settings.theme);
  });
}

const wantsDark = matchMedia("(prefers-color-scheme: dark)");
let systemDark = $state(wantsDark.matches);
wantsDark.addEventListener("change", (event) => {
  systemDark = event.matches;
});

/** The ground is dark now. */
export function isDark(): boolean {
  const theme = asked?.data?.settings.theme ?? "system";
  return theme === "dark" || (theme === "system" && systemDark);
}
