import { describe, expect, test } from "vitest";
import type { QuickPart, QuickTouch, Touch } from "~/api";
import { isReady, isUnclear, withPerson } from "~/nouns/touch/quick";

const part = (field: string, value: string): QuickPart => ({ field, label: field, value });
const anna = { label: "Анна Кузьмина, финансовый директор" };

describe("a person chosen for the quick entry", () => {
  test("stands in the line in place of the words that could mean several", () => {
    expect(
      withPerson("звонок Анне вчера, сроки", [part("contact?", "«Анне»")], anna),
      "what is saved must be what stands in the line",
    ).toBe("звонок Анна Кузьмина вчера, сроки");
  });

  test("takes the place of the words most like the name", () => {
    const parts = [part("contact?", "“Peter”"), part("contact?", "“Anna”")];
    expect(
      withPerson("call to Peter and Anna", parts, { label: "Anna Kuzmina, CFO" }),
      "the other unclear person stays to be asked about",
    ).toBe("call to Peter and Anna Kuzmina");
  });

  test("is added where the words are not found", () => {
    expect(withPerson("звонок вчера", [part("day?", "«вчера»")], anna)).toBe(
      "звонок вчера, Анна Кузьмина",
    );
  });

  test("keeps a dollar in a name as it is", () => {
    expect(
      withPerson("call Ann", [part("contact?", "“Ann”")], { label: "Ann $& Co" }),
      "a name is no pattern",
    ).toBe("call Ann $& Co");
  });
});

describe("a touch understood", () => {
  const reply = (account: number, missing: string): Pick<QuickTouch, "missing" | "touch"> => ({
    missing,
    touch: { account } as Touch,
  });

  test("is ready only when nothing is missing and the account is known", () => {
    expect(isReady(reply(3, "")), "all is known").toBe(true);
    expect(isReady(reply(3, "Назовите день точнее.")), "something is asked for").toBe(false);
    expect(isReady(reply(0, "")), "a touch is of an account").toBe(false);
    expect(isReady(undefined), "nothing was understood yet").toBe(false);
  });

  test("marks the parts that are not clear", () => {
    expect(isUnclear({ field: "contact?" }), "a question mark asks").toBe(true);
    expect(isUnclear({ field: "contact" }), "none does not").toBe(false);
  });
});
