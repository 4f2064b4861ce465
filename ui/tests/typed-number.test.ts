import { describe, expect, it } from "vitest";
import { parseScaled, printScaled } from "~/parts/number";

describe("money as it is typed", () => {
  it.each([
    ["8420000", 842_000_000],
    ["8 420 000,50", 842_000_050],
    ["8\u00a0420\u202f000.5", 842_000_050],
    ["1.234,56", 123_456],
    ["1,234.56", 123_456],
    ["1.234.567", 123_456_700],
    ["1 234,56 ₽", 123_456],
    ["$1,234.56", 123_456],
    ["0,07", 7],
    [",5", 50],
    ["12,", 1200],
    ["12,500", 1250],
    ["-3", -300],
    ["−3,10", -310],
    ["-0", 0],
  ])("%s is %d minor units", (text, minor) => {
    expect(parseScaled(text, 2), `${text} names exactly one amount`).toBe(minor);
  });

  it.each([
    ",",
    "-",
    "12,345",
    "1.23.456",
    "1,2,3",
    "1,23.4,5",
    "12a",
    "1e5",
    "--1",
    "1.234,567,8",
  ])("%j is refused rather than guessed", (text) => {
    expect(parseScaled(text, 2), `${text} is no amount of two decimals`).toBeUndefined();
  });

  it("tells nothing typed from something wrong", () => {
    expect(parseScaled("  ", 2), "blanks are nothing").toBeNull();
  });

  it("takes 1,234 in English for a thousand and nowhere else", () => {
    expect(parseScaled("1,234", 2, ","), "a comma parts thousands in English").toBe(123_400);
    expect(parseScaled("1,234", 2), "a comma is the decimal mark in Russian").toBeUndefined();
    expect(parseScaled("1,234", 3, ","), "also where three decimals are allowed").toBe(1_234_000);
    expect(parseScaled("1,234", 3), "in Russian these are thousandths").toBe(1234);
  });

  it("loses no minor unit at the edge of what a number holds", () => {
    expect(parseScaled("90 071 992 547 409,91", 2), "the largest exact amount").toBe(
      Number.MAX_SAFE_INTEGER,
    );
    expect(parseScaled("90071992547409,92", 2), "one more would be rounded").toBeUndefined();
    expect(parseScaled("1,10", 2), "1.1 × 100 in fractions is 110.00000000000001").toBe(110);
  });

  it("reads back what it prints", () => {
    const marks = [
      [",", "\u202f"],
      [".", ","],
    ] as const;
    for (const [decimal, group] of marks) {
      for (const scale of [0, 2, 3]) {
        for (const value of [0, 5, 50, 1234, 123_450, 842_000_050, 1_234_000, -7, -2500]) {
          const text = printScaled(value, scale, decimal, group);
          expect(parseScaled(text, scale, group), `${text}, scale ${scale}`).toBe(value);
        }
      }
    }
  });
});

describe("other numbers", () => {
  it("keeps quantities to thousandths", () => {
    expect(parseScaled("2,5", 3), "two and a half").toBe(2500);
    expect(parseScaled("0.001", 3, ","), "the smallest").toBe(1);
    expect(parseScaled("0.0001", 3, ","), "finer is refused").toBeUndefined();
  });

  it("keeps margins to hundredths of a percent", () => {
    expect(parseScaled("35,25 %", 2), "with its sign").toBe(3525);
    expect(parseScaled("-5", 2), "a loss").toBe(-500);
  });

  it("takes only whole numbers where a count is meant", () => {
    expect(parseScaled("30", 0), "days").toBe(30);
    expect(parseScaled("1,5", 0), "no half day").toBeUndefined();
  });
});
