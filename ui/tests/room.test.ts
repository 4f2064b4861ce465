import { describe, expect, test } from "vitest";
import { HIGH, timelineIn } from "~/state/room";

describe("a timeline over a table", () => {
  test("in a high window it stands as tall as it has rows, up to twelve", () => {
    expect(timelineIn(HIGH, 13), "the nearest twelve").toEqual({ rows: 12, height: 264 });
    expect(timelineIn(HIGH, 5), "no taller than its rows").toEqual({ rows: 12, height: 152 });
    expect(timelineIn(HIGH, 0), "a drawing of nothing has some height").toEqual({
      rows: 12,
      height: 120,
    });
  });

  test("in a tall one its rows stand further apart", () => {
    expect(timelineIn(1000, 12).height, "there is room").toBeGreaterThan(
      timelineIn(HIGH, 12).height,
    );
  });

  test.each([700, 768, HIGH - 1])("at %d px it gives way", (height) => {
    const low = timelineIn(height, 13);
    expect(low.rows, "a few of the nearest").toBeLessThanOrEqual(5);
    expect(low.height, "less than a quarter of the window").toBeLessThan(height / 4);
  });
});
