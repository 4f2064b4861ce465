import { describe, expect, test } from "vitest";
import type { FeedbackItem, FeedbackRow } from "~/api";
import {
  canSolve,
  canTell,
  confirmed,
  heirOf,
  partsOf,
  pressed,
  proposedFirst,
  sentencesOf,
  sortOf,
  stepItem,
  tagsOf,
} from "~/nouns/feedback/keys";

const ITEM = { id: 7, kind: "complaint", credible: true, solved_on: null } as FeedbackItem;
const rows = [3, 5, 8].map((id) => ({ item: { id } }) as FeedbackRow);

describe("keys of the boards", () => {
  test.each([
    ["j", "next"],
    ["arrowdown", "next"],
    ["k", "previous"],
    ["c", "credible"],
    ["x", "toxic"],
    ["u", "unsort"],
    ["t", "task"],
    ["s", "solve"],
    ["b", "tell"],
    ["p", "split"],
    ["g", "tags"],
    ["e", "effect"],
    ["y", "confirm"],
    ["delete", "remove"],
    [" ", "choose"],
    ["shift+arrowdown", "choose-next"],
    ["shift+j", "choose-next"],
    ["shift+arrowup", "choose-previous"],
    ["ctrl+a", "choose-all"],
  ])("%s means %s", (keys, act) => {
    expect(pressed(keys), "as printed on the buttons").toEqual({ act });
  });

  test.each([1, 2, 3, 4])("%d chooses a kind by its place", (digit) => {
    expect(pressed(String(digit)), "from the first").toEqual({ act: "kind", at: digit - 1 });
  });

  test("others do nothing", () => {
    expect(["5", "0", "ctrl+c", "q"].map(pressed), "they are the window's").toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

describe("the effect the next wave proposes", () => {
  test("it is confirmed on the day it was said", () => {
    expect(
      confirmed({ item: ITEM, proposed_effect: "better", proposed_on: "2026-11-12" }),
      "not on the day of the key",
    ).toEqual({ item: 7, effect: "better", on: "2026-11-12" });
    expect(
      confirmed({ item: ITEM, proposed_effect: null, proposed_on: null }),
      "nothing is proposed, nothing is noted",
    ).toBeNull();
  });

  test("it stands first among the effects", () => {
    const effects = ["better", "same", "worse"].map((key) => ({ key }));
    const order = (proposed: string | null) =>
      proposedFirst(effects, proposed).map(({ key }) => key);
    expect(order("worse"), "the others after it").toEqual(["worse", "better", "same"]);
    expect(order(null), "in their order").toEqual(["better", "same", "worse"]);
  });
});

describe("sorting", () => {
  test("another kind leaves the judgement as it was", () => {
    expect(
      sortOf(ITEM, { kind: "wish" }),
      "without it the item would go back to be sorted",
    ).toEqual({ items: [7], kind: "wish", credible: true });
    expect(
      sortOf({ ...ITEM, credible: false }, { tags: [] }),
      "what was set aside stays so",
    ).toEqual({ items: [7], tags: [], credible: false });
  });

  test("what was not judged stays so", () => {
    expect(
      "credible" in sortOf({ ...ITEM, credible: null }, { kind: "wish" }),
      "a kind alone is no judgement",
    ).toBe(false);
  });

  test("a judgement wins over the former one", () => {
    expect(sortOf(ITEM, { credible: false }).credible, "said anew").toBe(false);
  });
});

describe("what can be done", () => {
  test("only what is credible and solved can be told, or praise", () => {
    expect(canTell(ITEM), "nothing was done yet").toBe(false);
    expect(canTell({ ...ITEM, solved_on: "2026-11-20" }), "it was").toBe(true);
    expect(canTell({ ...ITEM, kind: "praise" }), "praise is thanked for").toBe(true);
    expect(canTell({ ...ITEM, kind: "praise", credible: null }), "not before it is sorted").toBe(
      false,
    );
    expect(
      canTell({ ...ITEM, credible: false, solved_on: "2026-11-20" }),
      "what was set aside is not told",
    ).toBe(false);
  });

  test("only what is open can be solved", () => {
    expect(canSolve(ITEM), "it waits").toBe(true);
    expect(canSolve({ ...ITEM, solved_on: "2026-11-20" }), "once is enough").toBe(false);
    expect(canSolve({ ...ITEM, credible: false }), "it was set aside").toBe(false);
  });
});

describe("walking", () => {
  test("goes item by item and stops at the ends", () => {
    expect(stepItem(rows, 3, 1), "down").toBe(5);
    expect(stepItem(rows, 8, 1), "the last stays").toBe(8);
    expect(stepItem(rows, 3, -1), "the first stays").toBe(3);
    expect(stepItem(rows, undefined, 1), "from nowhere to the first").toBe(3);
    expect(stepItem([], 3, 1), "an empty board has none").toBeUndefined();
  });

  test("after one has left, the next stands in its place", () => {
    expect(heirOf([3, 5, 8], [3, 8], 5), "the one below").toBe(8);
    expect(heirOf([3, 5, 8], [3, 5], 8), "at the end the one above").toBe(5);
    expect(heirOf([3, 5, 8], [3], 5), "whoever is left").toBe(3);
    expect(heirOf([5], [], 5), "nobody").toBeUndefined();
    expect(heirOf([3], [9], 4), "an unknown one gives way to the first").toBe(9);
  });
});

describe("texts", () => {
  test("are split by lines, blanks left out", () => {
    expect(partsOf(" one \n\n two\n"), "a part a line").toEqual(["one", "two"]);
  });

  test("are proposed by sentences", () => {
    expect(
      sentencesOf("Сроки плывут. А цена растёт! Почему? 3.5 часа"),
      "a full stop inside a figure ends nothing",
    ).toBe("Сроки плывут.\nА цена растёт!\nПочему?\n3.5 часа");
  });

  test("tags are parted by commas, none twice, as they are known", () => {
    expect(
      tagsOf("сроки, ЦЕНА,, Сроки , новое", ["Сроки", "цена"]),
      "one theme has one name",
    ).toEqual(["Сроки", "цена", "новое"]);
  });
});
