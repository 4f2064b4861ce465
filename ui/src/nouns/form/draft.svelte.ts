import type { Failure } from "~/api";
import { t } from "~/text";

/** What a field must hold. */
export type Rule = {
  kind?: "choice" | "day" | "money" | "quantity" | "percent" | "whole";
  required?: boolean;
};

/** A record on its way: what was typed, what is wrong with it, and whether anything was typed. */
export class Draft<V extends Record<string, unknown>> {
  /** What stands in the fields. */
  readonly values: V;
  /** Fields in which something unreadable was typed; their value is still the former one. */
  readonly bad: Record<keyof V, boolean>;
  readonly #rules: Partial<Record<keyof V, Rule>>;
  #begun: string;
  #tried = $state(false);
  #refused = $state.raw<{ failure: Failure; value: string } | null>(null);

  constructor(values: V, rules: Partial<Record<keyof V, Rule>> = {}) {
    this.values = $state(values);
    this.bad = $state(
      Object.fromEntries(Object.keys(values).map((key) => [key, false])) as Record<
        keyof V,
        boolean
      >,
    );
    this.#rules = rules;
    this.#begun = JSON.stringify(values);
  }

  /** Closing now would lose something. */
  get dirty(): boolean {
    return JSON.stringify(this.values) !== this.#begun || Object.values(this.bad).includes(true);
  }

  /** Fills a field that nobody has touched, as if it had begun so. */
  assume<K extends keyof V>(field: K, value: V[K]): void {
    const begun = JSON.parse(this.#begun) as V;
    if (JSON.stringify(begun[field]) !== JSON.stringify(this.values[field])) return;
    this.values[field] = value;
    this.#begun = JSON.stringify({ ...begun, [field]: value });
  }

  /** True when the fields can be sent; from now on what is wrong is said beside each. */
  ready(): boolean {
    this.#tried = true;
    this.#refused = null;
    return Object.keys(this.values).every((field) => this.#problem(field) === undefined);
  }

  /** Keeps what the book said no to. */
  refuse(failure: Failure): void {
    this.#refused = { failure, value: this.#print(failure.field) };
  }

  /** What is wrong at a field; a refusal fades as soon as the field changes. */
  error(field: keyof V & string): string | undefined {
    const refused = this.#refused;
    if (refused?.failure.field === field && refused.value === this.#print(field))
      return refused.failure.message;
    return this.#tried ? this.#problem(field) : undefined;
  }

  /** What the book said that belongs to none of the fields. */
  get refusal(): Failure | null {
    const failure = this.#refused?.failure;
    return failure && !(failure.field in this.values) ? failure : null;
  }

  #print(field: string): string {
    return JSON.stringify(this.values[field] ?? null);
  }

  #problem(field: keyof V): string | undefined {
    const rule = this.#rules[field];
    const value = this.values[field];
    if (this.bad[field]) return badWords(rule?.kind);
    const absent = value === null || (typeof value === "string" && value.trim() === "");
    if (rule?.required && absent)
      return rule.kind === "choice" ? t("form-choose") : t("form-missing");
    return undefined;
  }
}

/** What to type instead of what could not be read. */
export function badWords(kind: Rule["kind"]): string {
  switch (kind) {
    case "day":
      return t("form-not-a-day");
    case "money":
      return t("form-not-money");
    case "quantity":
      return t("form-not-quantity");
    case "percent":
      return t("form-not-percent");
    case "whole":
      return t("form-not-whole");
    default:
      return t("form-missing");
  }
}
