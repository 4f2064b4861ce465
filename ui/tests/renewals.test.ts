import { describe, expect, test } from "vitest";
import type { NextTerm, RenewalGroup, RenewalRow, StepOutcome, TodayRow } from "~/api";
import { waiting } from "~/views/frame/waiting";
import {
  always,
  begin,
  beside,
  choose,
  doubtful,
  firstCall,
  lacks,
  pressed,
  pressing,
  requestOf,
  retermed,
  termOf,
  touches,
  type Call,
} from "~/views/renewals/flow";
import { canFinish, isRenewal } from "~/views/today/rows";

const TODAY = "2026-11-22";
const OUTCOMES = ["reached", "no-answer", "sent", "postponed", "renewed", "up", "down", "lost"].map(
  (key) => ({ key }),
);
const REASONS = ["price", "product", "service", "competitor", "budget", "liquidation"]
  .concat(["champion-left", "consolidation", "no-need", "other"])
  .map((key) => ({ key }));
const TERM: NextTerm = {
  product: 3,
  quantity: 250_000,
  price: 210_000_000,
  price_months: 12,
  starts_on: "2027-01-01",
  ends_on: "2027-12-31",
  notice_days: 30,
  auto_renew: false,
};
const page = {
  subscription: { id: 7 },
  next: { days_before: 30, channel: "email" },
  decide: { days: 23 },
  contact: 5,
  next_term: TERM,
} as unknown as Parameters<typeof begin>[0] & Parameters<typeof requestOf>[1];

function called(given: Partial<Call> = {}): Call {
  return { ...begin(page), ...given };
}
function said(outcome: StepOutcome, given: Partial<Call> = {}): Call {
  return { ...choose(called(), outcome, TODAY), ...given };
}
function group(key: string, ids: number[]): RenewalGroup {
  const rows = ids.map((subscription) => ({ subscription }) as RenewalRow);
  return { key, label: key, mood: "none", rows, at_stake: { minor: 0, text: "", short: "" } };
}

describe("keys of a call", () => {
  test.each(OUTCOMES.map(({ key }, index) => [String(index + 1), key]))(
    "%s chooses %s",
    (digit, outcome) => {
      expect(
        pressed(digit, called(), OUTCOMES, REASONS),
        "digits are the outcomes in the order they stand",
      ).toEqual({ act: "outcome", outcome });
    },
  );

  test("once it is lost, digits are reasons, and 0 is the tenth", () => {
    const lost = said("lost");
    expect(pressed("1", lost, OUTCOMES, REASONS)).toEqual({ act: "reason", reason: "price" });
    expect(
      pressed("0", lost, OUTCOMES, REASONS),
      "the tenth reason would have no key otherwise",
    ).toEqual({ act: "reason", reason: "other" });
  });

  test("a digit without a choice does nothing", () => {
    expect(pressed("9", called(), OUTCOMES, REASONS), "there are eight outcomes").toBeNull();
  });

  test("Backspace takes an outcome back, and only then does something", () => {
    expect(pressed("backspace", said("lost"), OUTCOMES, REASONS)).toEqual({ act: "back" });
    expect(
      pressed("backspace", called(), OUTCOMES, REASONS),
      "nothing is chosen that could be taken back",
    ).toBeNull();
  });

  test("while something is typed, digits and letters are its own", () => {
    for (const keys of ["1", "8", "m", "e", "c", "l", "backspace"])
      expect(always(keys), `${keys} belongs to the field`).toBeNull();
    expect(always("ctrl+enter"), "saving works from every field").toEqual({ act: "save" });
    expect(always("escape")).toEqual({ act: "close" });
    expect(always("alt+arrowdown")).toEqual({ act: "next" });
  });
});

describe("what a call still lacks", () => {
  test("an outcome first", () => {
    expect(lacks(called()), "nothing can be saved without one").toEqual(["outcome"]);
    expect(requestOf(called(), page), "so nothing is sent").toBeNull();
  });

  test("the reason of a loss", () => {
    expect(lacks(said("lost")), "a loss without a reason teaches nothing").toEqual(["reason"]);
    expect(lacks(said("lost", { reason: "price" }))).toEqual([]);
  });

  test("the day of a step put off: a week from today unless emptied", () => {
    expect(said("postponed").day, "the likeliest day is there already").toBe("2026-11-29");
    expect(lacks(said("postponed", { day: null }))).toEqual(["day"]);
  });

  test.each(["renewed", "up", "down"] as const)("the next term of %s, whole", (outcome) => {
    expect(lacks(said(outcome)), "it is filled in beforehand").toEqual([]);
    const holed = said(outcome, { term: { ...called().term, price: null, ends_on: null } });
    expect(lacks(holed), "an emptied field is asked for").toEqual(["price", "ends_on"]);
    expect(
      lacks({ ...holed, renewing: false }),
      "a term that is not saved need not be whole",
    ).toEqual([]);
  });
});

describe("what is sent", () => {
  test("of a call that reached somebody: the rung, the person, a touch", () => {
    expect(requestOf(said("reached", { note: " asks for three years " }), page)).toEqual({
      step: { subscription: 7, days_before: 30 },
      channel: "email",
      outcome: "reached",
      note: "asks for three years",
      touch: true,
      contact: 5,
    });
  });

  test("of a call written down later: its own day", () => {
    const before = said("reached", { on: "2026-11-21" });
    expect(requestOf(before, page)?.on, "it was yesterday").toBe("2026-11-21");
    expect(requestOf(said("reached"), page), "today says itself").not.toHaveProperty("on");
    expect(choose(before, "lost", TODAY).on, "another outcome is of the same day").toBe(
      "2026-11-21",
    );
  });

  test("of a call nobody answered: no touch, unless said", () => {
    expect(touches(said("no-answer")), "nobody was spoken to").toBe(false);
    expect(touches(said("no-answer", { touch: true }))).toBe(true);
    expect(touches(said("reached", { contact: null })), "a touch is with somebody").toBe(false);
  });

  test("of a renewal: the next term with it, or none", () => {
    expect(requestOf(said("up"), page)?.next, "one act, one undo").toEqual(TERM);
    expect(requestOf(said("up", { renewing: false }), page)).not.toHaveProperty("next");
    expect(requestOf(said("reached"), page), "only a renewal has one").not.toHaveProperty("next");
  });

  test("what belonged to another outcome is let go of", () => {
    const lost = said("lost", { reason: "price" });
    expect(requestOf(choose(lost, "reached", TODAY), page)).not.toHaveProperty("lost_reason");
    const later = said("postponed");
    expect(requestOf(choose(later, "sent", TODAY), page)).not.toHaveProperty("postponed_to");
  });

  test("a call out of turn stands at its distance from the decision", () => {
    const sent = requestOf(said("reached"), { ...page, next: null });
    expect(sent?.step.days_before, "the ladder has no rung to name").toBe(23);
  });

  test("no term while a figure is missing", () => {
    expect(termOf({ ...called().term, quantity: null })).toBeNull();
    expect(termOf(called().term), "what was filled in comes back the same").toEqual(TERM);
  });
});

describe("a second look", () => {
  const YEAR = TERM.price;
  test("at more that brings no more, and less that brings no less", () => {
    expect(doubtful(said("up"), YEAR)).toBe("up");
    expect(doubtful(said("down"), YEAR)).toBe("down");
    expect(doubtful(said("renewed"), YEAR), "as it was is as it was").toBeNull();
    const half = said("up", { term: { ...called().term, price_months: 6 } });
    expect(doubtful(half, YEAR), "the same price for half a year is twice a year's").toBeNull();
  });
});

describe("the price of the next term", () => {
  const BEFORE = { quantity: 2_000, price: 1_000_001 };
  const begun = () => said("up", { term: { ...called().term, ...BEFORE } });
  const seats = (call: Call, quantity: number | null) =>
    retermed(call, { ...call.term, quantity }, BEFORE);
  const priced = (call: Call, price: number) => retermed(call, { ...call.term, price }, BEFORE);

  test("follows the quantity up and down, in whole minor units", () => {
    const more = seats(begun(), 5_000);
    expect(more.term.price, "5 seats at the price of 2: half a unit is rounded").toBe(2_500_003);
    expect(seats(more, 1_000).term.price, "and from the term before, so errors do not add up").toBe(
      500_001,
    );
    expect(seats(more, 2_000).term.price, "as many as before cost what they cost").toBe(1_000_001);
    expect(doubtful(more, BEFORE.price), "what brings more needs no second look").toBeNull();
  });

  test("stays while no quantity is typed", () => {
    const emptied = seats(begun(), null);
    expect(emptied.term.price, "an emptied field says nothing of the price").toBe(BEFORE.price);
    expect(seats(emptied, 4_000).term.price, "typing on goes from the term before").toBe(2_000_002);
  });

  test("stays as typed by hand", () => {
    const byHand = priced(begun(), 900_000);
    const more = seats(byHand, 5_000);
    expect(more.term, "who typed a price meant it").toMatchObject({
      price: 900_000,
      quantity: 5_000,
    });
    expect(doubtful(more, BEFORE.price), "and a real mismatch is still said").toBe("up");
  });
});

describe("the next call", () => {
  const groups = [group("overdue", [1, 2, 3]), group("today", [4]), group("later", [5])];

  test("begins with what is overdue, else with what stands first", () => {
    expect(firstCall(groups)).toBe(1);
    expect(firstCall([group("later", [5, 6])]), "nothing presses: the first of the list").toBe(5);
    expect(firstCall([])).toBeNull();
  });

  test("is the next overdue one, round to those skipped before", () => {
    expect(pressing(groups, 1)).toBe(2);
    expect(pressing(groups, 3), "1 was skipped and still waits").toBe(1);
    expect(pressing(groups, 5), "from elsewhere the worst comes first").toBe(1);
  });

  test("is today's when nothing is overdue, and then none", () => {
    expect(pressing([group("overdue", [1]), group("today", [4])], 1)).toBe(4);
    expect(
      pressing([group("overdue", [1]), group("later", [5])], 1),
      "what has time is not pressed upon anybody",
    ).toBeNull();
  });

  test("beside it goes over all groups and stops at the ends", () => {
    expect(beside(groups, 3, 1), "the group ends, the list does not").toBe(4);
    expect(beside(groups, 1, -1)).toBeNull();
    expect(beside(groups, 5, 1)).toBeNull();
    expect(beside(groups, 99, 1), "a call that is not in the list leads into it").toBe(1);
    expect(beside(groups, 99, -1), "upwards too").toBe(1);
  });
});

describe("what waits, in the title of the window", () => {
  const row = (kind: string): TodayRow => ({ kind }) as TodayRow;
  const day = (key: string, kinds: string[]) => ({
    key,
    label: key,
    mood: "none" as const,
    rows: kinds.map(row),
  });

  test("counts a renewal that stands in my day once", () => {
    const groups = [day("overdue", ["task", "renewal"]), day("today", ["promise"])];
    expect(waiting(groups, 3), "two of the day, three overdue renewals").toBe(5);
  });

  test("does not count what has time", () => {
    expect(waiting([day("week", ["task"]), day("alerts", ["left"])], 0)).toBe(0);
  });

  test("a renewal is not ticked off in my day: it is said what came of it", () => {
    expect(isRenewal(row("renewal"))).toBe(true);
    expect(canFinish({ kind: "renewal", noun: "subscription" })).toBe(false);
    expect(canFinish({ kind: "task", noun: "task" })).toBe(true);
    expect(canFinish({ kind: "cadence", noun: null }), "a warning is no record").toBe(false);
  });
});
