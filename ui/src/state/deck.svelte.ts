import { go } from "./route.svelte";

let asked = $state(false);

/** The portfolio's deck was asked for away from the forecast it is made of. */
export const deck = {
  get asked(): boolean {
    return asked;
  },
};

/** Goes to the forecast and asks there where the deck is to be written. */
export function askDeck(): void {
  asked = true;
  go({ view: "renewals", tab: "forecast" });
}

/** The dialog stands open, or there is nothing to write. */
export function answerDeck(): void {
  asked = false;
}
