import { describe, expect, test } from "vitest";
import { hashOf, parseRoute, type Route } from "~/state/route";

const routes: Route[] = [
  { view: "start" },
  { view: "portfolio" },
  { view: "import" },
  { view: "products" },
  { view: "settings" },
  { view: "today" },
  { view: "relationships", tab: "stages" },
  { view: "relationships", tab: "backtest" },
  { view: "renewals" },
  { view: "renewals", call: 12 },
  { view: "renewals", tab: "forecast" },
  { view: "survey" },
  { view: "survey", tab: "feedback" },
  { view: "survey", tab: "feedback", item: 31 },
  { view: "survey", tab: "figures" },
  { view: "survey", interview: 12 },
  { view: "account", id: 7, tab: "feedback" },
  { view: "account", id: 7, tab: "overview" },
  { view: "account", id: 7, tab: "people" },
  { view: "review", id: 7, half: "2026H1" },
];

describe("addresses", () => {
  test.each(routes)("%j is read back as it was written", (route) => {
    expect(parseRoute(hashOf(route)), "an address must lead where it was made").toEqual(route);
  });

  test.each(["", "#", "#/", "#/nowhere", "#/account", "#/account/x", "#/account/7x/review/2026H1"])(
    "%s leads to the portfolio",
    (hash) => {
      expect(parseRoute(hash), "what cannot be read must lead somewhere useful").toEqual({
        view: "portfolio",
      });
    },
  );

  test("an unknown tab is the first one", () => {
    expect(parseRoute("#/account/7?tab=none"), "an old address must still open").toEqual({
      view: "account",
      id: 7,
      tab: "overview",
    });
  });

  test("an unknown tab of all relationships is the first one", () => {
    expect(parseRoute("#/relationships?tab=none"), "an old address must still open").toEqual({
      view: "relationships",
      tab: "stages",
    });
  });

  test("a half that is no half opens the account", () => {
    expect(parseRoute("#/account/7/review/2026Q1").view, "a wrong half has no review").toBe(
      "account",
    );
  });
});
