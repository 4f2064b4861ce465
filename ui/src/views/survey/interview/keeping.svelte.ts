import { asFailure, call, type Interview, type RespondentId } from "~/api";

/** How long after the last key what was typed is kept, ms. */
export const PAUSE_MS = 1000;
/** How it stands with what was typed. */
export type State = "none" | "typing" | "saving" | "kept" | "failed";

/** Keeps an interview while it is typed, so that nothing is lost when the window or the line goes. */
export class Keeping {
  state = $state<State>("none");
  /** Why it was not kept. */
  failure = $state("");
  readonly #respondent: RespondentId;
  readonly #typed: () => Interview;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last: string;
  /** One after another: a later one must not be overtaken by an earlier. */
  #line: Promise<void> = Promise.resolve();

  /** `typed` tells what stands in the fields now. */
  constructor(respondent: RespondentId, begun: Interview, typed: () => Interview) {
    this.#respondent = respondent;
    this.#typed = typed;
    this.#last = JSON.stringify(begun);
  }

  /** Something is typed that is not kept yet. */
  get dirty(): boolean {
    return JSON.stringify(this.#typed()) !== this.#last;
  }

  /** Something was typed: it is kept after a pause. */
  touch(): void {
    clearTimeout(this.#timer);
    if (!this.dirty) return;
    this.state = "typing";
    this.#timer = setTimeout(() => void this.now(), PAUSE_MS);
  }

  /** Keeps it at once, if there is anything to keep. */
  now(): Promise<void> {
    clearTimeout(this.#timer);
    this.#line = this.#line.then(() => this.#send());
    return this.#line;
  }

  /** Waits for what is on its way, and keeps nothing from now on: the interview is finished. */
  stop(): Promise<void> {
    clearTimeout(this.#timer);
    return this.#line;
  }

  /** Takes what stands in the book for what was kept: it was undone, or done again, elsewhere. */
  adopt(interview: Interview): void {
    clearTimeout(this.#timer);
    this.#last = JSON.stringify(interview);
    this.state = "none";
  }

  async #send(): Promise<void> {
    const interview = this.#typed();
    const text = JSON.stringify(interview);
    if (text === this.#last) return;
    this.state = "saving";
    try {
      await call("interview_keep", { respondent: this.#respondent, interview });
      this.#last = text;
      this.failure = "";
      this.state = this.dirty ? "typing" : "kept";
    } catch (thrown) {
      this.failure = asFailure(thrown).message;
      this.state = "failed";
    }
  }
}
