import { describe, expect, test } from "vitest";
import { Cache, Latest } from "~/api/cache";

describe("the cache", () => {
  test("asks once for one key", async () => {
    const cache = new Cache();
    let asked = 0;
    const ask = () => Promise.resolve(++asked);
    expect(await cache.get("a", ask), "the first answer").toBe(1);
    expect(await cache.get("a", ask), "the same question must not be asked again").toBe(1);
    expect(await cache.get("b", ask), "another question must be asked").toBe(2);
  });

  test("questions asked at once share one answer", async () => {
    const cache = new Cache();
    let asked = 0;
    const ask = () => Promise.resolve(++asked);
    await Promise.all([cache.get("a", ask), cache.get("a", ask)]);
    expect(asked, "a question under way must not be sent twice").toBe(1);
  });

  test("forgets everything when dropped", async () => {
    const cache = new Cache();
    let asked = 0;
    const ask = () => Promise.resolve(++asked);
    await cache.get("a", ask);
    cache.drop();
    expect(await cache.get("a", ask), "after an edit nothing may be stale").toBe(2);
  });

  test("does not keep a refusal", async () => {
    const cache = new Cache();
    await cache.get("a", () => Promise.reject(new Error("no"))).catch(() => undefined);
    expect(await cache.get("a", () => Promise.resolve(1)), "trying again must ask again").toBe(1);
  });

  test("a refusal from before a drop does not push out the answer from after it", async () => {
    const cache = new Cache();
    let refuse: (why: Error) => void = () => undefined;
    const early = cache.get("a", () => new Promise((_, reject) => (refuse = reject)));
    cache.drop();
    await cache.get("a", () => Promise.resolve("kept"));
    refuse(new Error("late"));
    await early.catch(() => undefined);
    expect(
      await cache.get("a", () => Promise.resolve("asked again")),
      "a late refusal belongs to the former question",
    ).toBe("kept");
  });

  test("keeps no more than it may", async () => {
    const cache = new Cache(2);
    let asked = 0;
    const ask = () => Promise.resolve(++asked);
    for (const key of ["a", "b", "c"]) await cache.get(key, ask);
    expect(await cache.get("c", ask), "the latest must be kept").toBe(3);
    expect(await cache.get("a", ask), "the oldest must have gone").toBe(4);
  });
});

test("only the latest question counts", () => {
  const latest = new Latest();
  const first = latest.begin();
  const second = latest.begin();
  expect(first(), "an earlier question must know that it is late").toBe(false);
  expect(second(), "the latest must know that it is").toBe(true);
});
