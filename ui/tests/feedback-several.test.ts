import { describe, expect, test } from "vitest";
import type { FeedbackItem, FeedbackRow } from "~/api";
import {
  concerned,
  confirmAll,
  extended,
  ofOneAccount,
  sortAll,
  toggled,
  unsortAll,
  type Choosing,
  type Joint,
} from "~/nouns/feedback/several";

type Said = Partial<FeedbackItem> & Partial<Pick<FeedbackRow, "proposed_effect" | "proposed_on">>;
function row(id: number, said: Said = {}): FeedbackRow {
  const { proposed_effect = null, proposed_on = null, ...more } = said;
  const item = { kind: "complaint", credible: true, task: null, solved_on: null, told_on: null };
  return {
    item: { id, account: 1, ...item, ...more },
    proposed_effect,
    proposed_on,
  } as FeedbackRow;
}
const UNSORTED = row(1, { credible: null });
const WORK = row(2);
const TASKED = row(3, { task: 9 });
const SOLVED = row(4, { solved_on: "2026-11-02" });
const PRAISE = row(5, { kind: "praise" });
const TOLD = row(6, {
  solved_on: "2026-11-02",
  told_on: "2026-11-03",
  proposed_effect: "better",
  proposed_on: "2026-11-12",
});
const TOXIC = row(7, { credible: false });
const ALL = [UNSORTED, WORK, TASKED, SOLVED, PRAISE, TOLD, TOXIC];
const NONE: Choosing = { chosen: new Set(), from: undefined };

describe("what is done with several", () => {
  test.each<[Joint, FeedbackRow[], string]>([
    ["credible", [UNSORTED, TOXIC], "the rest is already"],
    ["toxic", [UNSORTED, WORK, TASKED, SOLVED, PRAISE], "what was told is not taken back in a row"],
    ["unsort", [WORK, TASKED, SOLVED, PRAISE, TOXIC], "what was sorted and not told"],
    ["kind", [UNSORTED, WORK, TASKED, SOLVED, PRAISE, TOXIC], "what was told stays what it was"],
    ["task", [UNSORTED, WORK], "once is enough, what is done needs none, praise neither"],
    ["solve", [WORK, TASKED], "praise is thanked for; the unsorted is sorted first"],
    ["tell", [SOLVED, PRAISE], "what is solved, and praise"],
    ["confirm", [TOLD], "where something is proposed"],
    ["tags", ALL, "anything has a theme"],
    ["remove", ALL, "anything can go"],
  ])("%s concerns those it suits", (act, wanted, why) => {
    expect(
      concerned(act, ALL).map(({ item }) => item.id),
      why,
    ).toEqual(wanted.map(({ item }) => item.id));
  });

  test("one message goes to one account", () => {
    expect(ofOneAccount([WORK, SOLVED]), "both are of the first").toBe(true);
    expect(ofOneAccount([WORK, row(8, { account: 2 })]), "another's words are not told").toBe(
      false,
    );
  });
});

describe("sorting several", () => {
  test("a kind leaves the judgement as it was", () => {
    expect(
      sortAll([WORK, TASKED], { kind: "wish" }),
      "without it they would go back to be sorted",
    ).toEqual({ items: [2, 3], kind: "wish", credible: true });
    expect(sortAll([UNSORTED], { tag: "сроки" }), "a theme alone is no judgement").toEqual({
      items: [1],
      tag: "сроки",
    });
  });

  test("where the judgement differs one request would change it", () => {
    expect(sortAll([WORK, TOXIC], { kind: "wish" }), "so none is made").toBeNull();
    expect(sortAll([UNSORTED, TOXIC], { credible: true }), "unless it is judged anew").toEqual({
      items: [1, 7],
      credible: true,
    });
  });

  test("nothing asks for nothing", () => {
    expect(sortAll([], { credible: true }), "no item, no request").toBeNull();
    expect(unsortAll([]), "no item, no request").toBeNull();
  });

  test("put back to be sorted they are not judged", () => {
    expect(unsortAll([WORK, TOXIC]), "not to say it puts them back").toEqual({ items: [2, 7] });
  });

  test("each effect is noted on the day it was said", () => {
    expect(confirmAll([TOLD, WORK]), "where nothing is proposed nothing is noted").toEqual({
      effects: [{ item: 6, effect: "better", on: "2026-11-12" }],
    });
  });
});

describe("choosing by keyboard", () => {
  const rows = [1, 2, 3, 4].map((id) => row(id));
  const ids = ({ chosen }: Choosing) => [...chosen].sort();

  test("Space chooses and lets go", () => {
    const one = toggled(NONE, 2);
    expect(ids(one), "chosen").toEqual([2]);
    expect(ids(toggled(toggled(one, 3), 2)), "the other stays").toEqual([3]);
  });

  test("Shift goes on from where the user stands, down and up", () => {
    const down = extended(NONE, rows, 2, 1);
    expect([ids(down), down.now], "the row stood on too").toEqual([[2, 3], 3]);
    const further = extended(down, rows, down.now, 1);
    expect([ids(further), further.from], "from where it began").toEqual([[2, 3, 4], 2]);
    const up = extended(NONE, rows, 3, -1);
    expect([ids(up), up.now], "upwards alike").toEqual([[2, 3], 2]);
  });

  test("at the end it stays, and what was chosen elsewhere too", () => {
    const end = extended(toggled(NONE, 1), rows, 4, 1);
    expect([ids(end), end.now], "from the first to the last").toEqual([[1, 2, 3, 4], 4]);
    const gone = extended({ chosen: new Set([1]), from: 99 }, rows, 3, 1);
    expect(ids(gone), "a beginning that left the board is none").toEqual([1, 3, 4]);
  });
});
