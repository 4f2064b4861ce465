import { describe, expect, test } from "vitest";
import { parseDay, printDay, shiftDay } from "~/parts/day";
import { parseScaled, printScaled } from "~/parts/number";
import { keysOf } from "~/state/keys";

describe("typed days", () => {
  test.each([
    ["2026-06-30", "2026-06-30"],
    ["30.06.2026", "2026-06-30"],
    ["30.6.26", "2026-06-30"],
    ["30/6", "2026-06-30"],
    ["3", "2026-11-03"],
    [" ", null],
    ["31.06.2026", undefined],
    ["29.02.2026", undefined],
    ["29.02.2028", "2028-02-29"],
    ["yesterday", undefined],
    ["0.1.2026", undefined],
  ])("%j is %j", (typed, day) => {
    expect(parseDay(typed, "2026-11-21"), "a day is read as people write it").toBe(day);
  });

  test.each(["ru", "en"])("what is printed in %s is read back", (lang) => {
    expect(
      parseDay(printDay("2026-06-05", lang), "2020-01-01"),
      "leaving a field changes nothing",
    ).toBe("2026-06-05");
  });

  test("a day later crosses the year", () => {
    expect(shiftDay("2026-12-31", 1), "the arrow must not stop at an edge").toBe("2027-01-01");
  });
});

describe("typed numbers", () => {
  test.each([
    ["1 234,56", 2, 123_456],
    ["1\u202f234,5", 2, 123_450],
    ["1,234.56", 2, 123_456],
    ["1.234,56", 2, 123_456],
    ["1,234,567", 2, 123_456_700],
    ["−12", 2, -1_200],
    ["0,5", 3, 500],
    ["30 %", 2, 3_000],
    ["", 2, null],
    ["12,345", 2, undefined],
    ["1.2.3,4,5", 2, undefined],
    ["abc", 2, undefined],
    [",", 2, undefined],
    ["99999999999999999", 2, undefined],
  ])("%j with %d digits is %j", (typed, scale, value) => {
    expect(parseScaled(typed, scale), "no digit may be lost or invented").toBe(value);
  });

  test("a comma parts thousands only where the language says so", () => {
    expect(parseScaled("1,000", 0, ","), "an Englishman's thousand").toBe(1_000);
    expect(parseScaled("1,000", 3, ""), "a Russian's one and no thousandths").toBe(1_000);
  });

  test.each([0, 5, 50, 99, 100, 123_456, -7, 1_234_567_890])("%d is read back", (value) => {
    expect(parseScaled(printScaled(value, 2, ",", "\u202f"), 2), "print and parse agree").toBe(
      value,
    );
  });

  test("money has two digits after the mark or none", () => {
    expect(printScaled(123_450, 2, ",", " "), "kopecks come in pairs").toBe("1 234,50");
    expect(printScaled(123_400, 2, ",", " "), "whole roubles stand alone").toBe("1 234");
  });
});

test.each([
  [{ code: "KeyN", key: "т" }, "n"],
  [{ code: "KeyZ", key: "я", ctrlKey: true }, "ctrl+z"],
  [{ code: "KeyZ", key: "Z", ctrlKey: true, shiftKey: true }, "ctrl+shift+z"],
  [{ code: "Slash", key: "." }, "/"],
  [{ code: "Slash", key: "?", shiftKey: true }, "?"],
  [{ code: "Escape", key: "Escape" }, "escape"],
])("%j is %s", (pressed, keys) => {
  const event = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...pressed };
  expect(keysOf(event), "shortcuts work in a Russian layout").toBe(keys);
});
