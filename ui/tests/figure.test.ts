import { describe, expect, test } from "vitest";
import { ofWords } from "~/nouns/figure/columns";

describe("the table behind a drawing", () => {
  test("tells columns of words from columns of figures", () => {
    const rows = [
      ["Ромашка", "30 дней: звонок; 60 дней: письмо", "30 дек. 2026", "1,2 млн ₽", "в работе"],
      ["Лютик", "90 дней: встреча", "1 янв. 2027", "−4 %", "продлено"],
    ];
    expect(
      ofWords(rows, 5),
      "names, steps and states wrap; days and money stand under each other",
    ).toEqual([true, true, false, false, true]);
  });

  test("takes a long line for words though it begins with a digit", () => {
    const steps = "12 окт.: звонок; 12 ноя.: письмо; 12 дек.: встреча";
    expect(ofWords([["a", steps]], 2), "else it makes the table thousands of px wide").toEqual([
      true,
      true,
    ]);
  });

  test("keeps a column of figures with gaps", () => {
    const rows = ["5", "", "–", "нет", "$1.2M", "CHF 7"].map((cell) => ["a", cell]);
    expect(ofWords(rows, 2)[1], "a value that is not known does not turn it to words").toBe(false);
  });
});
