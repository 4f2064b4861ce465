import { describe, expect, test } from "vitest";
import type { HealthScale } from "~/api";
import { rowsOf, without, withNorm } from "~/views/settings/norms";
import { alike, sharesOf } from "~/views/settings/scale";

describe("shares of weights", () => {
  test.each([
    [[20, 15, 8, 8, 8, 12, 8, 8, 13]],
    [[1, 1, 1, 1, 1, 1, 1, 1, 1]],
    [[0, 0, 1, 0, 0, 0, 0, 0, 0]],
    [[333, 333, 333, 1, 0, 0, 7, 0, 2]],
  ])("of %j add up to 100", (weights) => {
    const shares = sharesOf(weights);
    expect(
      shares.reduce((all, share) => all + share, 0),
      "percent of a whole must be a whole",
    ).toBe(100);
    expect(
      weights.every((weight, index) => weight > 0 || shares[index] === 0),
      "a sign without weight has no share",
    ).toBe(true);
  });

  test("of nothing are nothing", () => {
    expect(sharesOf([0, 0]), "nothing can be shared out").toEqual([0, 0]);
  });
});

test("two scales are alike whatever their days", () => {
  const scale = { id: 1, since: "2026-01-01", weights: [1, 2], cap: 49 } as unknown as HealthScale;
  expect(alike(scale, { ...scale, id: 2, since: "2020-01-01" }), "they reckon alike").toBe(true);
  expect(alike(scale, { ...scale, cap: 40 }), "they reckon otherwise").toBe(false);
});

describe("norms of industries", () => {
  test("the same industry otherwise spelt gives way", () => {
    expect(withNorm({ Банки: 30, ритейл: 12 }, "  банки ", 36), "one industry, one norm").toEqual({
      ритейл: 12,
      банки: 36,
    });
  });

  test("stand by name and can be taken away", () => {
    const norms = withNorm({ ритейл: 12 }, "банки", 36);
    expect(
      rowsOf(norms).map(({ industry }) => industry),
      "by name",
    ).toEqual(["банки", "ритейл"]);
    expect(without(norms, "Ритейл"), "taken away however it is spelt").toEqual({ банки: 36 });
  });
});
