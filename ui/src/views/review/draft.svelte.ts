import { asFailure, call, type Failure, type Review } from "~/api";
import { kept } from "./lines";

/** Long enough for a sentence in one breath, short enough to lose none. */
const PAUSE_MS = 600;

/** What the manager writes in a review. */
type Texts = Pick<Review, "words" | "plan" | "next_steps" | "internal_note">;

/** How far the text is on its way to the book. */
export type SaveState = "none" | "unsaved" | "saving" | "saved" | "failed";

/** Texts that could not be saved yet, by review: leaving the screen does not lose them. */
const unsaved = new Map<string, Texts>();

/** The human part of one review while it is written. It saves itself. */
export class Draft {
  words = $state("");
  plan = $state.raw<string[]>([]);
  next_steps = $state.raw<string[]>([]);
  internal_note = $state("");
  state = $state<SaveState>("none");
  failure = $state.raw<Failure>();

  /** The record as the book has it: its identity and exports are not ours to write. */
  #base: Review | undefined;
  /** The texts as the book has them. */
  #stored = "";
  #pause: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> | undefined;

  /** The book's answer. Text being written is not overwritten. */
  adopt(review: Review): void {
    const first = this.#base === undefined;
    this.#base = review;
    const stored = JSON.stringify(textsOf(review));
    const lost = first ? unsaved.get(keyOf(review)) : undefined;
    if (lost) {
      this.#stored = stored;
      this.#write(lost);
      this.changed();
      return;
    }
    if (!first && this.#dirty()) return;
    // An answer that says what stands here already must not tidy the lines under the caret.
    if (first || stored !== this.#now()) this.#write(textsOf(review));
    // As we would write it: an empty line on record is no change of the user's.
    this.#stored = this.#now();
  }

  /** Something was typed. */
  changed(): void {
    if (!this.#base) return;
    if (!this.#dirty()) {
      unsaved.delete(keyOf(this.#base));
      return;
    }
    unsaved.set(keyOf(this.#base), this.#texts());
    if (this.state !== "saving") this.state = "unsaved";
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.flush(), PAUSE_MS);
  }

  /** Saves what is not saved yet, now. True when all of it is. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#pause);
    // One at a time: two first saves would make two reviews.
    await this.#saving;
    if (!this.#base || !this.#dirty()) return true;
    this.#saving = this.#save(this.#base);
    await this.#saving;
    return !this.#dirty();
  }

  async #save(base: Review): Promise<void> {
    const texts = this.#texts();
    this.state = "saving";
    this.failure = undefined;
    try {
      const { id } = await call("review_save", { review: { ...base, ...texts } });
      this.#stored = JSON.stringify(texts);
      if (this.#base && this.#base.id === 0 && id !== 0) this.#base = { ...this.#base, id };
      if (this.#dirty()) this.changed();
      else {
        unsaved.delete(keyOf(base));
        this.state = "saved";
      }
    } catch (thrown) {
      this.failure = asFailure(thrown);
      this.state = "failed";
    } finally {
      this.#saving = undefined;
    }
  }

  #write(texts: Texts): void {
    this.words = texts.words;
    this.plan = texts.plan;
    this.next_steps = texts.next_steps;
    this.internal_note = texts.internal_note;
  }
  #texts(): Texts {
    return {
      words: this.words,
      plan: kept(this.plan),
      next_steps: kept(this.next_steps),
      internal_note: this.internal_note,
    };
  }
  #now(): string {
    return JSON.stringify(this.#texts());
  }
  #dirty(): boolean {
    return this.#now() !== this.#stored;
  }
}

function textsOf({ words, plan, next_steps, internal_note }: Review): Texts {
  return { words, plan, next_steps, internal_note };
}

function keyOf({ account, half }: Review): string {
  return `${account} ${half}`;
}
