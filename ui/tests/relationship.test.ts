import { describe, expect, it } from "vitest";
import type { CriterionRow, Judgement, ProposedFactor, Reference, StageView } from "~/api";
import { factorOf } from "~/nouns/factor/proposal";
import { judgementOf, referenceOf, referralOf, touchOf, type Ground } from "~/nouns/health/begin";
import { monthsBefore, spansOf } from "~/nouns/health/compare";
import { written } from "~/nouns/profile/written";
import { beside, isDown, unmetBefore } from "~/nouns/stage/order";
import { parseRoute } from "~/state/route";

const ground: Ground = {
  account: 7,
  day: "2026-11-21",
  factors: [],
  incidents: [],
  references: [],
};

describe("days to compare health with", () => {
  it.each([
    ["2026-11-21", 1, "2026-10-21"],
    ["2026-11-21", 12, "2025-11-21"],
    ["2026-01-15", 3, "2025-10-15"],
    ["2026-03-31", 1, "2026-02-28"],
    ["2024-03-31", 1, "2024-02-29"],
    ["2024-02-29", 12, "2023-02-28"],
    ["2026-12-31", 3, "2026-09-30"],
  ])("%s, %d months before, is %s", (day, months, before) => {
    expect(monthsBefore(day, months), "the same date, or the month's last").toBe(before);
  });

  it("names a month, a quarter and a year", () => {
    expect(spansOf("2026-11-21"), "each earlier than the last").toEqual([
      { key: "month", day: "2026-10-21" },
      { key: "quarter", day: "2026-08-21" },
      { key: "year", day: "2025-11-21" },
    ]);
  });
});

describe("forms begun by health's advice", () => {
  it.each([
    ["meet", "meeting", null, true],
    ["consult", "consultation", "them", false],
    ["event", "event", "us", true],
    ["news", "call", null, false],
  ])("the act %s begins a %s", (key, kind, began, inPerson) => {
    const touch = touchOf(key, ground);
    expect(
      [touch.id, touch.account, touch.on, touch.kind, touch.began, touch.in_person],
      "a new touch of this account that counts for the sign the act is for",
    ).toEqual([0, 7, "2026-11-21", kind, began, inPerson]);
  });

  it("marks what makes the touch count", () => {
    expect(touchOf("event", ground).attended, "an invitation accepted").toBe(true);
    expect(touchOf("news", ground).shared_news, "news shared").toBe(true);
    expect(touchOf("meet", ground).shared_news, "a plain meeting claims no news").toBe(false);
  });

  it.each([
    [undefined, "name"],
    ["none", "name"],
    ["name", "logo"],
    ["case", "speaks"],
    ["speaks", "speaks"],
  ] as const)("after the status %s it asks for %s", (status, next) => {
    const references = status === undefined ? [] : [{ status } as Reference];
    expect(referenceOf({ ...ground, references }).status, "one step, never past the last").toBe(
      next,
    );
  });

  it("changes a judgement of the same day and follows an older one", () => {
    const last: Judgement = {
      id: 5,
      account: 7,
      sign: "open",
      score: 30,
      on: "2026-11-21",
      evidence: "said so",
    };
    expect(judgementOf("open", ground, last), "two on one day would be a slip").toEqual(last);
    const older = judgementOf("open", ground, { ...last, on: "2026-05-01" });
    expect([older.id, older.score, older.on], "history is kept, the score is a start").toEqual([
      0,
      30,
      "2026-11-21",
    ]);
    expect(older.evidence, "evidence of another day proves nothing today").toBe("");
  });

  it("begins a referred account with who brought it", () => {
    const { id, referred_by, lifecycle } = referralOf(ground);
    expect([id, referred_by, lifecycle], "a new prospect brought by this account").toEqual([
      0,
      7,
      "prospect",
    ]);
  });
});

describe("a proposed factor", () => {
  const proposal = {
    kind: "distance",
    label: "Distance",
    severity: "medium",
    severity_label: "medium",
    since: { day: "2026-10-02", text: "", days: -50, distance: "" },
    evidence: "no meeting for 139 days",
  } satisfies ProposedFactor;

  it("is confirmed open, from the day it was noticed, with the facts as its source", () => {
    const factor = factorOf(proposal, 7, "2026-11-21");
    expect(
      [factor.account, factor.kind, factor.severity, factor.noticed_on, factor.source],
      "what the data said is what is kept",
    ).toEqual([7, "distance", "medium", "2026-11-21", "no meeting for 139 days"]);
    expect([factor.closed_on, factor.dismissed_on], "confirmed means open").toEqual([null, null]);
  });
});

describe("a text of the profile", () => {
  const latest = { id: 3, account: 7, aspect: "tasks", text: "old", on: "2026-05-01" } as const;

  it("keeps an older text and writes a new one", () => {
    expect(written(latest, "tasks", 7, "new", "2026-11-21"), "history is not lost").toEqual({
      id: 0,
      account: 7,
      aspect: "tasks",
      text: "new",
      on: "2026-11-21",
    });
  });
  it("changes the text of the same day", () => {
    expect(written(latest, "tasks", 7, "new", "2026-05-01")?.id, "a slip is put right").toBe(3);
  });
  it("writes nothing when nothing was changed", () => {
    expect(written(latest, "tasks", 7, "old", "2026-11-21"), "no empty edit to undo").toBeNull();
    expect(written(undefined, "tasks", 7, "", "2026-11-21"), "blank stays blank").toBeNull();
  });
});

describe("stages", () => {
  const row = (criterion: string, met: boolean): CriterionRow =>
    ({ criterion, mark: met ? {} : null }) as CriterionRow;
  const view = {
    stage: "relationship",
    steps: [
      { stage: "acquaintance", criteria: [row("enquired", false)] },
      { stage: "relationship", criteria: [row("need-found", true), row("first-delivery", false)] },
      { stage: "strengthening", criteria: [row("informal-contact", false)] },
    ],
  } as unknown as StageView;

  it("knows up from down", () => {
    expect(isDown("strengthening", "acquaintance"), "down needs a reason").toBe(true);
    expect(isDown("first-touch", "acquaintance"), "up needs criteria").toBe(false);
    expect(isDown("relationship", "relationship"), "nowhere is not down").toBe(false);
  });
  it("finds the stage beside among those in use", () => {
    expect([beside(view, 1), beside(view, -1)], "one step each way").toEqual([
      "strengthening",
      "acquaintance",
    ]);
    expect(beside({ ...view, stage: "strengthening" }, 1), "nothing above the top").toBeUndefined();
    expect(beside({ ...view, stage: "first-touch" }, 1), "a stage not in use").toBeUndefined();
  });
  it("counts only unmet criteria that the move leaves behind", () => {
    const unmet = unmetBefore(view, "strengthening").map(({ criterion }) => criterion);
    expect(unmet, "neither what is met, nor stages below, nor the one entered").toEqual([
      "first-delivery",
    ]);
    expect(unmetBefore(view, "acquaintance"), "a move down leaves none").toEqual([]);
  });
});

it("the relationship has an address", () => {
  expect(parseRoute("#/account/7?tab=relationship"), "a link to it must open it").toEqual({
    view: "account",
    id: 7,
    tab: "relationship",
  });
});
