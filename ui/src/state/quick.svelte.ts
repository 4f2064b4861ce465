import type { AccountId } from "~/api";
import { lay } from "./layers.svelte";
import { route } from "./route.svelte";

let account = $state<AccountId | undefined>();
let line = "";

/** Where the touch being written in one line belongs, unless the line says otherwise. */
export const quick = {
  get account(): AccountId | undefined {
    return account;
  },
  /** What was typed when it was last left without saving. */
  get line(): string {
    return line;
  },
};

/** Opens the quick entry of a touch; without an account, of the one the window stands in. */
export function openQuick(of?: AccountId): void {
  const now = route.now;
  const to = of ?? (now.view === "account" || now.view === "review" ? now.id : undefined);
  // A line begun for one account is not about another.
  if (to !== account) line = "";
  account = to;
  lay("quick");
}

/** Keeps what was typed for the next time; an empty line forgets it. */
export function keepLine(typed: string): void {
  line = typed;
}
