import { describe, expect, it } from "vitest";
import { kept, moved, pasted, split, without } from "~/views/review/lines";

const lines = ["one", "two", "three"];

describe("lines of a plan", () => {
  it("splits a line at the caret", () => {
    expect(split(lines, 1, 1), "Enter inside a word parts it").toEqual({
      lines: ["one", "t", "wo", "three"],
      at: 2,
    });
    expect(split([], 0, 0), "Enter in an empty list gives two lines").toEqual({
      lines: ["", ""],
      at: 1,
    });
  });
  it("removes a line and stands in the one above", () => {
    expect(without(lines, 2), "the caret goes up").toEqual({ lines: ["one", "two"], at: 1 });
    expect(without(lines, 0), "the first has none above").toEqual({
      lines: ["two", "three"],
      at: 0,
    });
  });
  it("moves a line and stays with it", () => {
    expect(moved(lines, 0, 1), "down").toEqual({ lines: ["two", "one", "three"], at: 1 });
    expect(moved(lines, 2, -1), "up").toEqual({ lines: ["one", "three", "two"], at: 1 });
    expect(moved(lines, 0, -1), "nothing is above the first").toEqual({ lines, at: 0 });
    expect(moved(lines, 2, 1), "nothing is below the last").toEqual({ lines, at: 2 });
  });
  it("makes lines of pasted lines", () => {
    expect(
      pasted(lines, 1, 1, 2, "A\r\n\n B \nC"),
      "the first joins what is before the caret, the last what is after",
    ).toEqual({ lines: ["one", "tA", "B", "Co", "three"], at: 3 });
    expect(pasted(["ab"], 0, 1, 1, "\n"), "pasting nothing changes nothing").toEqual({
      lines: ["ab"],
      at: 0,
    });
  });
  it("keeps lines with words only", () => {
    expect(kept([" a ", "", "  ", "b"]), "empty lines are no items").toEqual(["a", "b"]);
  });
});
