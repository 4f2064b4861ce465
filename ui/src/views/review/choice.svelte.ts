import type { Edition } from "~/api";

/** The edition and language of decks, kept from one review to the next. */
export const deck = $state<{ edition: Edition; lang: string }>({ edition: "client", lang: "" });
