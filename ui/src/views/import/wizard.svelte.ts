import {
  asFailure,
  call,
  type Currency,
  type Failure,
  type ImportDone,
  type ImportLook,
  type ImportMapping,
  type ImportReq,
} from "~/api";
import { Latest } from "~/api/cache";
import { onProgress } from "~/platform";
import { undo } from "~/state/edit";
import { toast, toastEdit, toastFailure } from "~/state/toasts.svelte";
import { toastWritten } from "~/state/written";
import { t } from "~/text";
import { after, cleanPath, folderOf, keepingFormat, withoutColumns } from "./mapping";

/** Long enough for a burst of choices to become one look at the file. */
const PAUSE_MS = 250;

/** The import under way: a file, how it is read, what would come of it, what came of it. */
export class Wizard {
  /** As typed. */
  path = $state("");
  /** As typed; empty without a second file. */
  linesPath = $state("");
  /** The lines are in a second file, or the user said so. */
  twoFiles = $state(false);
  kind = $state("");
  mapping = $state.raw<ImportMapping>();
  /** Of the amounts, where it can be chosen; none yet leaves the book's. */
  currency = $state<Currency>();
  look = $state.raw<ImportLook>();
  failure = $state.raw<Failure>();
  looking = $state(false);
  running = $state(false);
  progress = $state.raw({ done: 0, of: 0 });
  done = $state.raw<ImportDone>();
  /** The kinds that usually come after what was imported. */
  readonly next = $derived(this.done ? after(this.kind) : []);

  readonly #latest = new Latest();
  #pause: ReturnType<typeof setTimeout> | undefined;
  /** The files last looked at, as typed. */
  #looked = "";
  /** The path whose contents are shown. */
  #read = "";

  /** What is asked of the book: the same to look, to import and to save what was refused. */
  get request(): ImportReq {
    const lines = cleanPath(this.linesPath);
    return {
      path: cleanPath(this.path),
      ...(this.twoFiles && lines !== "" ? { lines_path: lines } : {}),
      ...(this.kind === "" ? {} : { kind: this.kind }),
      ...(this.mapping ? { mapping: this.mapping } : {}),
      ...(this.currency && this.look?.currency ? { currency: this.currency } : {}),
    };
  }

  /** Takes another file; what was chosen for the former one is forgotten. */
  open(path: string, lines?: string): void {
    this.path = path;
    this.linesPath = lines ?? "";
    this.twoFiles = lines !== undefined;
    this.#begin();
  }

  /** The field of the path was left or Enter pressed. Looks only when it is another file. */
  settle(anyway = false): void {
    if (anyway || this.#files() !== this.#looked) this.#begin();
  }

  /** Takes the lines from a second file. */
  openLines(path: string): void {
    this.linesPath = path;
    this.twoFiles = true;
    this.#begin(true);
  }

  /** Goes back to one file. */
  oneFile(): void {
    this.twoFiles = false;
    this.linesPath = "";
    this.settle();
  }

  /** Another kind of file: its columns are matched anew. */
  setKind(kind: string): void {
    this.kind = kind;
    if (this.mapping) this.mapping = withoutColumns(this.mapping);
    this.#soon();
  }

  /** Another way to read it: there may be other columns. */
  setReading(how: Partial<Pick<ImportMapping, "encoding" | "delimiter" | "sheet">>): void {
    if (!this.mapping) return;
    this.mapping = { ...withoutColumns(this.mapping), ...how };
    this.#soon();
  }

  /** Another currency of the amounts. */
  setCurrency(currency: Currency): void {
    this.currency = currency;
    this.#soon();
  }

  /** Another choice within the same columns. */
  change(mapping: ImportMapping): void {
    this.mapping = mapping;
    this.#soon();
  }

  /** Looks again at once. */
  again(): void {
    void this.#ask(this.#latest.begin());
  }

  /** Writes it. */
  async run(): Promise<void> {
    if (this.running || this.looking) return;
    this.running = true;
    this.progress = { done: 0, of: 0 };
    const stop = onProgress((progress) => {
      this.progress = progress;
    });
    try {
      const done = await call("import_apply", this.request);
      this.done = done;
      if (done.touched.nouns.length === 0) toast(done.label);
      else toastEdit(done.label, { label: () => t("edit-undo"), run: () => void undo() });
    } catch (thrown) {
      const failure = toastFailure(thrown);
      if (failure.code === "cancelled") toast(t("import-cancelled"));
    } finally {
      stop();
      this.running = false;
    }
  }

  /** Stops writing. */
  cancel(): void {
    call("cancel", {}).catch(toastFailure);
  }

  /** Saves the rows that were refused to a file beside theirs. */
  async saveRejects(): Promise<void> {
    try {
      toastWritten(await call("rejects_save", { import: this.request, path: "" }));
    } catch (thrown) {
      toastFailure(thrown);
    }
  }

  /** What was imported was undone: the same file stands before us again. */
  reconsider(): void {
    this.done = undefined;
    this.again();
  }

  /** The next file, from the same folder. */
  another(): void {
    const folder = folderOf(cleanPath(this.path));
    this.path = folder;
    this.linesPath = "";
    this.twoFiles = false;
    this.kind = "";
    this.mapping = undefined;
    this.look = undefined;
    this.failure = undefined;
    this.done = undefined;
    this.#looked = this.#files();
  }

  #files(): string {
    return JSON.stringify([this.path, this.twoFiles ? this.linesPath : ""]);
  }

  #begin(sameKind = false): void {
    clearTimeout(this.#pause);
    this.#looked = this.#files();
    if (!sameKind) this.kind = this.twoFiles ? "sales" : "";
    this.mapping = undefined;
    this.done = undefined;
    this.failure = undefined;
    const isLatest = this.#latest.begin();
    if (cleanPath(this.path) === "") {
      this.look = undefined;
      this.looking = false;
      return;
    }
    void this.#ask(isLatest);
  }

  #soon(): void {
    // Begun now: an answer on its way knows nothing of this choice and must not overwrite it.
    const isLatest = this.#latest.begin();
    this.looking = true;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.#ask(isLatest), PAUSE_MS);
  }

  async #ask(isLatest: () => boolean): Promise<void> {
    this.looking = true;
    const { path } = this.request;
    try {
      const asked = this.mapping;
      const found = await call("import_look", this.request);
      if (!isLatest()) return;
      const look = { ...found, mapping: keepingFormat(found.mapping, asked) };
      this.look = look;
      this.mapping = look.mapping;
      this.kind = look.kind;
      this.failure = undefined;
      this.#read = path;
    } catch (thrown) {
      if (!isLatest()) return;
      this.failure = asFailure(thrown);
      // Another file's contents would stand under this one's name.
      if (path !== this.#read) this.look = undefined;
    }
    this.looking = false;
  }
}
