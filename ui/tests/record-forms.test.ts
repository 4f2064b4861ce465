import { describe, expect, it } from "vitest";
import type { TouchRow } from "~/api";
import { csiOf, NO_CSI, typedOf } from "~/nouns/answer/csi";
import { idOf, keyOf, oneOf, wordsOf } from "~/nouns/form/key";
import { lastDay } from "~/nouns/subscription/term";
import { byMonth } from "~/nouns/touch/months";

describe("a term's last day", () => {
  it.each([
    ["2026-01-01", 12, "2026-12-31"],
    ["2026-11-21", 12, "2027-11-20"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2026-01-31", 1, "2026-02-28"],
    ["2026-03-01", 12, "2027-02-28"],
  ])("%s and %d months end on %s", (start, months, end) => {
    expect(lastDay(start, months), "the day before the same date, or the month's last").toBe(end);
  });
});

describe("choices and identities", () => {
  it("keeps an identity through a choice's key", () => {
    expect(idOf(keyOf(17)), "there and back").toBe(17);
    expect(idOf(""), "nothing chosen is no identity").toBeNull();
    expect(idOf("17 Banks"), "words are no identity").toBeNull();
    expect(keyOf(null), "no identity is an empty key").toBe("");
  });

  it("takes only what can be chosen", () => {
    expect(oneOf(["us", "them"], "them"), "one of them").toBe("them");
    expect(oneOf(["us", "them"], ""), "an empty choice").toBeNull();
  });

  it("parts words by commas", () => {
    expect(wordsOf(" B2B, key account ,, B2B"), "no blanks, none twice").toEqual([
      "B2B",
      "key account",
    ]);
  });
});

describe("touches by month", () => {
  const row = (day: string): TouchRow => ({ on: { day } }) as TouchRow;

  it("parts them where the month changes and keeps their order", () => {
    const months = byMonth([row("2026-06-30"), row("2026-06-01"), row("2025-06-30")], "ru");
    expect(
      months.map(({ label, rows }) => [label, rows.length]),
      "the same month of two years is two months",
    ).toEqual([
      ["Июнь 2026", 2],
      ["Июнь 2025", 1],
    ]);
  });
});

describe("scores by parameter", () => {
  it("begin as they were kept and go back the same", () => {
    const csi = {
      ...NO_CSI,
      quality: { score: 4, importance: 5 },
      service: { score: 2, importance: null },
    };
    expect(csiOf(typedOf(csi)), "there and back").toEqual(csi);
    expect(typedOf(NO_CSI).quality, "nothing is chosen of what was not asked").toEqual({
      score: null,
      importance: null,
    });
  });

  it("drop an importance whose score was taken away", () => {
    const typed = typedOf({ ...NO_CSI, quality: { score: 4, importance: 5 } });
    typed.quality.score = null;
    expect(csiOf(typed), "the book would refuse half a score").toEqual(NO_CSI);
  });

  it("are apart from the record they began with", () => {
    const csi = { ...NO_CSI, quality: { score: 4, importance: 5 } };
    typedOf(csi).quality.score = 1;
    expect(csi.quality.score, "what is typed must not change what was read").toBe(4);
  });
});
