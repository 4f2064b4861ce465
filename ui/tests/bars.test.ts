import { describe, expect, test } from "vitest";
import { laidOver } from "~/parts/bars";

const BOX = { offsetWidth: 402, offsetHeight: 202, scrollWidth: 400, scrollHeight: 900 };
const looks = (overflow: string) => ({
  overflowX: overflow,
  overflowY: overflow,
  borderLeftWidth: "1px",
  borderRightWidth: "1px",
  borderTopWidth: "1px",
  borderBottomWidth: "1px",
});

describe("scroll bars under a dialog", () => {
  test("are taken away where they are laid over content", () => {
    const over = { ...BOX, clientWidth: 400, clientHeight: 200 };
    expect(laidOver(over, looks("auto")), "WebKit paints them above the dialog").toBe(true);
    expect(laidOver(over, looks("hidden")), "what does not scroll has none").toBe(false);
    expect(
      laidOver({ ...over, scrollHeight: 200 }, looks("auto")),
      "what fits has none either",
    ).toBe(false);
  });

  test("stay where they have room of their own", () => {
    const beside = { ...BOX, clientWidth: 385, clientHeight: 200 };
    expect(laidOver(beside, looks("auto")), "the page would jump by their width").toBe(false);
  });
});
