import { describe, expect, test } from "vitest";
import type { Money, Rung, Scenario, Subscription, SubscriptionRow } from "~/api";
import { agreed, canAct, changeIn, endFrom, openRows } from "~/nouns/subscription/act/acts";
import { yearly } from "~/nouns/subscription/term";
import { isMonths, placesOf } from "~/views/renewals/forecast/months";
import {
  changed,
  families,
  inOrder,
  own,
  withLadder,
  withoutLadder,
  wrongAt,
} from "~/views/settings/ladder";

const TODAY = "2026-11-22";
function money(minor: number): Money {
  return { minor, text: "", short: "" };
}
function scenario(total: number, low: number, base: number, high: number): Scenario {
  return {
    month: "",
    label: "",
    renewals: 1,
    total: money(total),
    low: money(low),
    base: money(base),
    high: money(high),
  };
}
function subscription(given: Partial<Subscription> = {}): Subscription {
  return {
    id: 1,
    account: 1,
    product: 1,
    quantity: 10_000,
    price: 120_000,
    price_months: 12,
    starts_on: "2026-01-01",
    ends_on: "2026-12-31",
    notice_days: 30,
    auto_renew: false,
    status: "active",
    follows: null,
    external_id: "",
    changes: [],
    next_price: null,
    ...given,
  };
}
function rung(days_before: number): Rung {
  return { days_before, channel: "call", queue: "desk" };
}

describe("a scenario on its scale", () => {
  test("low, base and high are parts of all at stake", () => {
    expect(placesOf(scenario(200, 100, 150, 180)), "the scale ends at the total").toEqual({
      low: 0.5,
      base: 0.75,
      high: 0.9,
    });
  });
  test("nothing at stake is drawn at the beginning", () => {
    expect(placesOf(scenario(0, 0, 0, 0)), "no part of nothing can be told").toEqual({
      low: 0,
      base: 0,
      high: 0,
    });
  });
  test("nothing is drawn beyond the scale", () => {
    expect(placesOf(scenario(100, -5, 50, 130)), "a rounded sum must not leave the track").toEqual({
      low: 0,
      base: 0.5,
      high: 1,
    });
  });
  test("only months that can be chosen are remembered", () => {
    expect(["3", "6", "12"].every(isMonths), "these are on the switch").toBe(true);
    expect(["5", 6, null].some(isMonths), "an old memory must not ask for what is not there").toBe(
      false,
    );
  });
});

describe("what can be done with a subscription", () => {
  const other = subscription({ id: 2 });
  test("all of it while it runs beside another", () => {
    const one = subscription();
    expect(
      (["renew", "offer", "change", "split", "coterm"] as const).filter((act) =>
        canAct(act, one, [one, other], TODAY),
      ),
      "an open subscription can be worked on in every way",
    ).toEqual(["renew", "offer", "change", "split", "coterm"]);
  });
  test("one alone has nothing to share an end with", () => {
    const one = subscription();
    const ended = subscription({ id: 2, ends_on: "2026-10-01" });
    expect(canAct("coterm", one, [one, ended], TODAY), "one that is over does not count").toBe(
      false,
    );
  });
  test("one that is over but undecided can only be renewed", () => {
    const one = subscription({ ends_on: "2026-11-21" });
    expect(canAct("renew", one, [one], TODAY), "a late renewal is still one").toBe(true);
    expect(canAct("split", one, [one], TODAY), "there is nothing left to split").toBe(false);
  });
  test("one that is cancelled is left alone", () => {
    const one = subscription({ status: "cancelled" });
    expect(canAct("renew", one, [one, other], TODAY), "it is decided").toBe(false);
    expect(canAct("change", one, [one, other], TODAY), "it is decided").toBe(false);
  });
  test("one that is renewed by what is not on record can be given its next term", () => {
    const one = subscription({ status: "renewed" });
    expect(canAct("renew", one, [one, other], TODAY), "the next term is missing").toBe(true);
    expect(canAct("change", one, [one, other], TODAY), "it is decided").toBe(false);
    const next = subscription({ id: 2, follows: 1 });
    expect(canAct("renew", one, [one, next], TODAY), "it is there").toBe(false);
  });
  test("one that is followed is left alone", () => {
    const one = subscription();
    expect(
      canAct("renew", one, [one, subscription({ id: 2, follows: 1 })], TODAY),
      "it has its next term already",
    ).toBe(false);
  });
  test("those that end first stand first, without those that are over", () => {
    const row = (id: number, ends_on: string) =>
      ({ subscription: subscription({ id, ends_on }), ends: { day: ends_on } }) as SubscriptionRow;
    const rows = openRows(
      [row(1, "2027-05-01"), row(2, "2026-12-01"), row(3, "2026-01-01")],
      TODAY,
    );
    expect(
      rows.map((one) => one.subscription.id),
      "the common end is chosen among these",
    ).toEqual([2, 1]);
  });
});

describe("a term", () => {
  test("what is agreed on a day is the last change by then", () => {
    const one = subscription({
      changes: [
        { on: "2026-03-01", quantity: 20_000, price: 200_000, note: "" },
        { on: "2026-06-01", quantity: 30_000, price: 300_000, note: "" },
      ],
    });
    expect(agreed(one, "2026-02-28").price, "before the first change").toBe(120_000);
    expect(agreed(one, "2026-03-01").price, "a change holds on its first day").toBe(200_000);
    expect(agreed(one, "2026-12-31").quantity, "the last one holds to the end").toBe(30_000);
  });
  test.each([
    ["2027-01-01", "2027-12-31", "2027-02-01", "2028-01-31"],
    ["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30"],
    ["2027-01-01", "2027-01-10", "2027-02-01", "2027-02-10"],
  ])("from %s to %s begun on %s ends on %s", (starts_on, ends_on, starts, ends) => {
    expect(endFrom({ starts_on, ends_on }, starts), "a term keeps its length").toBe(ends);
  });
  test("a price is compared a year for a year", () => {
    expect(changeIn(120_000, yearly(11_000, 1)), "monthly prices are no smaller").toBe(10);
    expect(changeIn(120_000, yearly(null, 12)), "no price, nothing to compare").toBe(null);
    expect(changeIn(0, 5), "what cost nothing has no percent").toBe(null);
    expect(yearly(100, 0), "no period, no year").toBe(null);
  });
});

describe("the ladder in the settings", () => {
  const rungs = [rung(90), rung(30), rung(-7)];
  const at = (index: number) => rungs[index] ?? rung(0);

  test("rungs stand in the order they come", () => {
    expect(
      inOrder([rung(-7), rung(90), rung(0)]).map((one) => one.days_before),
      "the earliest first",
    ).toEqual([90, 0, -7]);
    expect(
      changed(rungs, at(0), { days_before: 10 }).map((one) => one.days_before),
      "a rung that moves takes its place",
    ).toEqual([30, 10, -7]);
  });
  test("no two rungs share a day", () => {
    expect(wrongAt(rungs, 30), "a new one").toBe("taken");
    expect(wrongAt(rungs, 30, at(0)), "a moved one").toBe("taken");
    expect(wrongAt(rungs, 30, at(1)), "one that stays where it is").toBe(null);
  });
  test.each([null, -366, 731])("%s is out of range", (days) => {
    expect(wrongAt(rungs, days), "the book would refuse it").toBe("range");
  });
  test.each([-365, 730, 0])("%s is within range", (days) => {
    expect(wrongAt(rungs, days), "the book takes it").toBe(null);
  });
  test("a full ladder takes no more, but lets its rungs move", () => {
    const full = Array.from({ length: 20 }, (_, days) => rung(days));
    expect(wrongAt(full, 100), "twenty are enough").toBe("full");
    expect(wrongAt(full, 100, full[3]), "moving adds none").toBe(null);
  });
  test("a family has its own ladder, or none", () => {
    const settings = { ladder: rungs, ladders: { Licences: [rung(5)] } };
    expect(own(settings.ladders, "Licences"), "its own").toEqual([rung(5)]);
    expect(own(settings.ladders, "Services"), "as all").toBeUndefined();
    expect(own(settings.ladders, ""), "the usual ladder is nobody's own").toBeUndefined();
    expect(withLadder(settings, "", [rung(1), rung(2)]), "the usual one").toEqual({
      ladder: [rung(2), rung(1)],
    });
    expect(withLadder(settings, "Services", [rung(1)]), "one more family").toEqual({
      ladders: { Licences: [rung(5)], Services: [rung(1)] },
    });
    expect(withoutLadder(settings.ladders, "Licences"), "back to the usual one").toEqual({});
  });
  test("families come from products and from ladders, each once", () => {
    expect(
      families(["B", "", "A", "B"], { C: [], A: [] }),
      "a family without products keeps its ladder in sight",
    ).toEqual(["A", "B", "C"]);
  });
});
