import { describe, expect, test } from "vitest";
import type { Filter, PortfolioPage, PortfolioReq, SortBy } from "~/api";
import { question } from "~/views/portfolio/question";

const asked = (half: string | null, by: SortBy = "revenue", filter: Filter = {}): PortfolioReq => ({
  at: half === null ? {} : { half },
  filter,
  sort: { by, descending: true },
  figures_only: false,
});
const shown = (half: string) => ({ half }) as PortfolioPage;
const figures = (request: PortfolioReq, page?: PortfolioPage) =>
  question(request, page).figures_only;

describe("what is asked of the portfolio", () => {
  test("figures come first where nothing is shown yet", () => {
    expect(figures(asked("2026H1")), "the first paint must not wait for the bonds").toBe(true);
    expect(figures(asked(null)), "nor where the half is not known yet").toBe(true);
    expect(figures(asked("2025H2"), shown("2026H1")), "another half is a first paint").toBe(true);
  });

  test("then the whole is asked for, and stays asked for", () => {
    const page = shown("2026H1");
    expect(figures(asked("2026H1"), page), "what is shown lacks the bonds").toBe(false);
    expect(figures(asked(null), page), "without a half the answer is of the present one").toBe(
      false,
    );
    expect(
      figures(asked("2026H1", "touch", { owner: 1, text: "bank" }), page),
      "sorting and filtering must not empty cells already read",
    ).toBe(false);
  });

  test("what rests on the bonds is not asked twice", () => {
    for (const by of ["health", "stage", "loyalty"] as const)
      expect(figures(asked("2026H1", by)), `sorted by ${by} the answer is whole`).toBe(false);
    for (const filter of [{ band: "risk" }, { stage: "rest" }, { loyalty: "true" }] as Filter[])
      expect(
        figures(asked("2026H1", "revenue", filter)),
        `so it is where ${JSON.stringify(filter)} narrows the list`,
      ).toBe(false);
    expect(
      figures(asked("2026H1", "revenue", { owner: 1 })),
      "an owner is known without the bonds",
    ).toBe(true);
  });

  test("the rest of the question stays as it is", () => {
    const request = asked("2026H1", "name", { text: "bank" });
    expect(question(request, undefined), "only what is wanted with it is added").toEqual({
      ...request,
      figures_only: true,
    });
  });
});
