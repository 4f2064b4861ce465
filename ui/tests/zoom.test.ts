import { describe, expect, test } from "vitest";
import { keysOf } from "~/state/keys";
import { ZOOMS, zoomAfter, zoomStepOf } from "~/state/zoom";

function pressed(key: string, code: string, shiftKey = false) {
  return keysOf({ key, code, ctrlKey: true, metaKey: false, shiftKey, altKey: false });
}

describe("the size of what is drawn", () => {
  test("goes step by step and stops at both ends", () => {
    expect(zoomAfter(100, "in"), "one step larger").toBe(110);
    expect(zoomAfter(100, "out"), "one step smaller").toBe(90);
    expect(zoomAfter(150, "reset"), "back to the usual").toBe(100);
    const largest = ZOOMS.at(-1) ?? 0;
    expect(zoomAfter(largest, "in"), "no larger than the largest").toBe(largest);
    expect(zoomAfter(ZOOMS[0], "out"), "no smaller than the smallest").toBe(ZOOMS[0]);
  });

  test("is changed by the keys of any browser", () => {
    expect(zoomStepOf(pressed("=", "Equal")), "Ctrl =").toBe("in");
    expect(zoomStepOf(pressed("+", "Equal", true)), "Ctrl Shift = types a plus").toBe("in");
    expect(zoomStepOf(pressed("+", "NumpadAdd")), "the plus of the number pad").toBe("in");
    expect(zoomStepOf(pressed("-", "Minus")), "Ctrl -").toBe("out");
    expect(zoomStepOf(pressed("0", "Digit0")), "Ctrl 0").toBe("reset");
    expect(zoomStepOf("0"), "a plain figure is typed").toBeUndefined();
  });
});
