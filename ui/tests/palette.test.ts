import { describe, expect, test } from "vitest";
import type { Hit } from "~/api";
import { otherLayout } from "~/parts/layout";
import { doable, reviewable, soughtOf } from "~/views/frame/finding";

const WORDS = "обзор review deck";
const ACTIONS = [
  { label: "Подготовить обзор…", words: WORDS },
  { label: "Презентация портфеля…", words: "deck колода" },
  { label: "Настройки" },
];
const found = (typed: string) => doable(ACTIONS, typed).map(({ label }) => label);

describe("the other layout", () => {
  test("is the same keys, there and back", () => {
    expect(otherLayout("j,pjh"), "обзор typed with the Latin keys").toBe("обзор");
    expect(otherLayout("Куку"), "letters become small, as search does not tell them").toBe("rere");
    expect(otherLayout("вусл 12"), "digits and spaces are the same in both").toBe("deck 12");
  });
});

describe("actions in the palette", () => {
  test("are found by what people call them in either language", () => {
    expect(found("обзор"), "by the name").toEqual(["Подготовить обзор…"]);
    expect(found("review"), "an English word in a Russian window").toEqual(["Подготовить обзор…"]);
    expect(found("deck"), "both are decks").toEqual([
      "Подготовить обзор…",
      "Презентация портфеля…",
    ]);
  });

  test("are found with the keyboard in the other layout", () => {
    expect(found("yfcnhjqrb"), "настройки").toEqual(["Настройки"]);
    expect(found("куиуцуюю"), "what means nothing in either finds nothing").toEqual([]);
  });
});

describe("the review of an account", () => {
  test("is asked for by a word beside its name", () => {
    const review = { text: "ромашка", review: true };
    expect(soughtOf("обзор ромашка", WORDS), "the word first").toEqual(review);
    expect(soughtOf("ромашка rev", WORDS), "or last, and begun").toEqual(review);
    expect(soughtOf("j,pjh ромашка", WORDS), "or in the other layout").toEqual(review);
  });

  test("is not asked for by a name alone", () => {
    expect(soughtOf("обзор", WORDS), "an account may be called so").toEqual({
      text: "обзор",
      review: false,
    });
    expect(soughtOf("об ромашка", WORDS).review, "two letters begin too many names").toBe(false);
  });

  test("is offered of accounts only", () => {
    const hit = (noun: Hit["noun"], id: number, account: number | null): Hit => ({
      noun,
      id,
      account,
      name: `${noun} ${id}`,
      detail: "",
    });
    const hits = [hit("contact", 1, 7), hit("account", 8, 8), hit("product", 2, null)];
    expect(reviewable(hits, 3), "a person or a product has none").toEqual([
      { account: 8, name: "account 8" },
    ]);
    expect(reviewable(hits, 0), "no more than there is room for").toEqual([]);
  });
});
