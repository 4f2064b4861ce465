import { describe, expect, test } from "vitest";
import type { TodayRow } from "~/api";
import { marksOf } from "~/nouns/account/marks";
import { keyOf, rowsOf, tabOf } from "~/views/today/rows";

function row(given: Partial<TodayRow>): TodayRow {
  return {
    kind: "task",
    kind_label: "",
    noun: null,
    id: 0,
    task: null,
    account: 1,
    account_name: "",
    text: "",
    owner: "",
    due: null,
    mood: "none",
    ...given,
  };
}

describe("the rows of my day", () => {
  test("are told apart by record, or by account and kind", () => {
    const keys = [
      row({ noun: "task", id: 7 }),
      row({ noun: "promise", id: 7 }),
      row({ kind: "renewal", noun: "subscription", id: 7, text: "step" }),
      row({ kind: "renewal", noun: "subscription", id: 7, text: "notice closes" }),
      row({ kind: "cadence" }),
      row({ kind: "cadence", account: 2 }),
      row({ kind: "left", text: "a" }),
      row({ kind: "left", text: "b" }),
    ].map(keyOf);
    expect(new Set(keys).size, "no two rows may share a key").toBe(keys.length);
  });

  test("stand in one order over all groups", () => {
    const group = (key: string, ids: number[]) => ({
      key,
      label: key,
      mood: "none" as const,
      rows: ids.map((id) => row({ noun: "task", id })),
    });
    expect(
      rowsOf([group("overdue", [2, 1]), group("week", [3])]).map(({ id }) => id),
      "arrows walk from group to group",
    ).toEqual([2, 1, 3]);
  });

  test("lead to where they are seen", () => {
    expect(tabOf({ kind: "left" }), "who left is seen among the people").toBe("people");
    expect(tabOf({ kind: "promise" }), "a promise belongs to the relationship").toBe(
      "relationship",
    );
  });
});

describe("marks of warnings", () => {
  const alerts = (count: number) =>
    Array.from({ length: count }, () => ({ key: "cadence", text: "", mood: "watch" as const }));

  test("all are shown while there is room, else one gives way to the count", () => {
    expect(marksOf(alerts(3), 3), "three fit").toMatchObject({ more: 0 });
    const { shown, more } = marksOf(alerts(5), 3);
    expect([shown.length, more], "two marks and the count of the rest").toEqual([2, 3]);
  });
});
