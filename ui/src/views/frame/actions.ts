import { call, type Settings } from "~/api";
import type { Action } from "~/state/actions.svelte";
import { askDeck } from "~/state/deck.svelte";
import { redo, tryEdit, undo } from "~/state/edit";
import { openCrisis, openForm } from "~/state/forms.svelte";
import { lay } from "~/state/layers.svelte";
import { openQuick } from "~/state/quick.svelte";
import { RELATIONSHIP_TABS, SURVEY_TABS } from "~/state/route";
import { go, openAccount } from "~/state/route.svelte";
import { isDark, session, setHalf } from "~/state/session.svelte";
import { toastFailure } from "~/state/toasts.svelte";
import { toastWritten } from "~/state/written";
import { zoom } from "~/state/zoom";
import { language, t } from "~/text";

function set(change: Partial<Settings>): void {
  const settings = session.book?.settings;
  if (settings) void tryEdit("settings_save", { settings: { ...settings, ...change } });
}

/** Opens another book, chosen in the system's dialog. */
export async function openBook(): Promise<void> {
  try {
    const { path } = await call("choose_file", { purpose: "book", suggested: "" });
    if (path === null) return;
    await call("book_open", { path });
    go({ view: "portfolio" });
  } catch (thrown) {
    toastFailure(thrown);
  }
}

/** Writes a copy of the book where the user says. */
export async function copyBook(): Promise<void> {
  const book = session.book;
  if (!book) return;
  const suggested = (book.path || book.name).replace(/(\.[^./\\]+)?$/, ` ${book.today}$1`);
  try {
    const { path } = await call("choose_file", { purpose: "save", suggested });
    if (path !== null) toastWritten(await call("book_copy", { path }));
  } catch (thrown) {
    toastFailure(thrown);
  }
}

/** What can be noted of relationships, and where they are seen. */
function relationshipActions(): Action[] {
  return [
    {
      id: "touch-new",
      label: t("quick-title"),
      keys: "t",
      shown: "T",
      icon: "touch",
      run: () => openQuick(),
    },
    { id: "task-new", label: t("form-task-add"), icon: "add", run: () => openForm("task") },
    {
      id: "promise-new",
      label: t("form-promise-add"),
      icon: "add",
      run: () => openForm("promise"),
    },
    { id: "answer-new", label: t("form-answer-add"), icon: "add", run: () => openForm("answer") },
    {
      id: "incident-new",
      label: t("form-incident-add"),
      icon: "add",
      run: () => openForm("incident"),
    },
    { id: "factor-new", label: t("form-factor-add"), icon: "add", run: () => openForm("factor") },
    {
      id: "go-today",
      label: t("action-go", { where: t("nav-today") }),
      icon: "calendar",
      run: () => go({ view: "today" }),
    },
    {
      id: "go-renewals",
      label: t("action-go", { where: t("nav-renewals") }),
      icon: "renew",
      run: () => go({ view: "renewals" }),
    },
    ...SURVEY_TABS.map((tab) => ({
      id: `go-survey-${tab}`,
      label: t("action-go", { where: t("survey-go", { tab: t(`survey-tab-${tab}`) }) }),
      icon: "poll" as const,
      run: () => go({ view: "survey", tab }),
    })),
    ...RELATIONSHIP_TABS.map((tab) => ({
      id: `go-relationships-${tab}`,
      label: t("action-go", {
        where: t("relationships-go", { tab: t(`relationships-tab-${tab}`) }),
      }),
      icon: "people" as const,
      run: () => go({ view: "relationships", tab }),
    })),
    { id: "crisis-new", label: t("settings-crisis-do"), icon: "alert", run: openCrisis },
  ];
}

/** What is shown to others: a review needs an account, which is typed next. */
function deckActions(): Action[] {
  const words = t("palette-review-words");
  return [
    {
      id: "review-find",
      label: t("action-review"),
      words,
      begins: `${words.split(" ")[0] ?? ""} `,
      icon: "file",
      run: () => lay("palette"),
    },
    {
      id: "portfolio-deck",
      label: t("forecast-deck"),
      words: t("palette-deck-words"),
      icon: "download",
      run: askDeck,
    },
  ];
}

/** What the window can do wherever it stands. */
export function windowActions(): Action[] {
  const book = session.book;
  if (!book) return [];
  const filled = !book.empty;
  const actions: Action[] = [
    ...(filled ? [...relationshipActions(), ...deckActions()] : []),
    {
      id: "go-portfolio",
      label: t("action-go", { where: t("nav-portfolio") }),
      icon: "portfolio",
      run: () => go({ view: filled ? "portfolio" : "start" }),
    },
    {
      id: "go-products",
      label: t("action-go", { where: t("nav-products") }),
      icon: "product",
      run: () => go({ view: "products" }),
    },
    {
      id: "go-import",
      label: t("action-import"),
      icon: "import",
      run: () => go({ view: "import" }),
    },
    {
      id: "go-settings",
      label: t("action-go", { where: t("nav-settings") }),
      icon: "settings",
      run: () => go({ view: "settings" }),
    },
    {
      id: "account-new",
      label: t("action-account-new"),
      keys: "n",
      shown: "N",
      icon: "add",
      run: () => openForm("account", { saved: openAccount }),
    },
    {
      id: "product-new",
      label: t("action-product-new"),
      icon: "add",
      run: () => openForm("product"),
    },
    {
      id: "manager-new",
      label: t("action-manager-new"),
      icon: "add",
      run: () => openForm("manager"),
    },
    {
      id: "undo",
      label: book.undo ? t("bar-undo", { what: book.undo.label }) : t("edit-undo"),
      keys: "ctrl+z",
      shown: t("keys-undo"),
      icon: "undo",
      disabled: !book.undo,
      run: () => void undo(),
    },
    {
      id: "redo",
      label: book.redo ? t("bar-redo", { what: book.redo.label }) : t("edit-redo"),
      keys: "ctrl+shift+z ctrl+y",
      shown: t("keys-redo"),
      icon: "redo",
      disabled: !book.redo,
      run: () => void redo(),
    },
    ...(filled ? book.halves : []).map(({ half, label, as_of }) => ({
      id: `half-${half}`,
      label: t("action-half", { half: label }),
      detail: as_of.text,
      disabled: half === session.half,
      run: () => setHalf(half),
    })),
    {
      id: "theme",
      label: isDark() ? t("action-light") : t("action-dark"),
      icon: "settings",
      run: () => set({ theme: isDark() ? "light" : "dark" }),
    },
    {
      id: "language",
      label: language() === "ru" ? t("lang-en") : t("lang-ru"),
      detail: t("settings-language"),
      icon: "settings",
      run: () => set({ language: language() === "ru" ? "en" : "ru" }),
    },
    ...(["in", "out", "reset"] as const).map((step) => ({
      id: `zoom-${step}`,
      label: t(`zoom-${step}`),
      shown: { in: t("keys-zoom-in"), out: t("keys-zoom-out"), reset: t("keys-zoom-reset") }[step],
      icon: "search" as const,
      run: () => zoom(step),
    })),
    { id: "book-copy", label: t("action-copy"), icon: "copy", run: () => void copyBook() },
    { id: "book-open", label: t("action-open"), icon: "folder", run: () => void openBook() },
    {
      id: "find",
      label: t("bar-find"),
      keys: "/",
      shown: t("keys-palette"),
      icon: "search",
      run: () => lay("palette"),
    },
    {
      id: "shortcuts",
      label: t("action-shortcuts"),
      keys: "?",
      shown: "?",
      icon: "book",
      run: () => lay("shortcuts"),
    },
  ];
  return actions;
}
