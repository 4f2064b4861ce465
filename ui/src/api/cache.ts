/** Answers to queries, kept until an edit. One edit drops them all: simple, and never stale. */
export class Cache {
  readonly #answers = new Map<string, Promise<unknown>>();
  readonly #most: number;

  /** `most` bounds how many answers are kept; the oldest goes first. */
  constructor(most = 200) {
    this.#most = most;
  }

  /** The answer kept under `key`, else the one `ask` gives. A refusal is not kept. */
  get<Reply>(key: string, ask: () => Promise<Reply>): Promise<Reply> {
    const kept = this.#answers.get(key);
    if (kept) return kept as Promise<Reply>;
    const asked = ask();
    this.#answers.set(key, asked);
    asked.catch(() => {
      if (this.#answers.get(key) === asked) this.#answers.delete(key);
    });
    const oldest = this.#answers.keys().next();
    if (this.#answers.size > this.#most && !oldest.done) this.#answers.delete(oldest.value);
    return asked;
  }

  /** Forgets everything. */
  drop(): void {
    this.#answers.clear();
  }
}

/** Only the latest question counts: the answers to earlier ones are told apart by this. */
export class Latest {
  #turn = 0;

  /** A new question; the returned test says whether it is still the latest. */
  begin(): () => boolean {
    const turn = ++this.#turn;
    return () => turn === this.#turn;
  }
}
