import { describe, expect, it } from "vitest";
import type { ImportLook, ImportMapping } from "~/api";
import {
  after,
  cleanPath,
  folderOf,
  isFigures,
  keepingFormat,
  leftOut,
  samples,
  takenBy,
  withColumn,
  withoutColumns,
  withState,
} from "~/views/import/mapping";

const mapping: ImportMapping = {
  columns: ["account-name", null, "sold-on"],
  lines_columns: ["product-code", null],
  join_main: 0,
  join_lines: 1,
  leave_out: [],
  encoding: "windows-1251",
  delimiter: null,
  decimal: null,
  date_order: null,
  sheet: null,
  create_accounts: true,
  create_products: true,
  create_managers: true,
  scale: null,
};
const look = {
  mapping,
  states: [
    { value: "Проведён", count: 5, left_out: false },
    { value: "Отменён", count: 2, left_out: true },
  ],
} as unknown as ImportLook;

describe("columns", () => {
  it("gives a column a field and takes it back", () => {
    const given = withColumn(mapping, "main", 1, "amount");
    expect(given.columns, "the field must stand in its column").toEqual([
      "account-name",
      "amount",
      "sold-on",
    ]);
    expect(withColumn(given, "main", 1, null).columns, "leaving a column must empty it").toEqual(
      mapping.columns,
    );
  });
  it("refuses a field that another column fills, in either file", () => {
    expect(
      withColumn(mapping, "main", 1, "sold-on"),
      "two columns of one file must not fill one field",
    ).toBe(mapping);
    expect(
      withColumn(mapping, "lines", 1, "account-name"),
      "the lines must not fill what the documents fill",
    ).toBe(mapping);
    expect(
      takenBy(mapping, "product-code"),
      "a field of the lines must be found in the lines",
    ).toEqual({ side: "lines", index: 0 });
  });
  it("leaves the columns to the headings again but keeps how the file is read", () => {
    const bare = withoutColumns(mapping);
    expect(bare.columns, "no column may stay: the headings tell them anew").toEqual([]);
    expect(bare.join_main, "the joining columns go with the columns").toBeNull();
    expect(bare.encoding, "the encoding the user chose must stay").toBe("windows-1251");
  });
  it("keeps the format that was asked for when a remembered mapping answers", () => {
    const remembered = { ...mapping, encoding: null, decimal: "." };
    const kept = keepingFormat(remembered, mapping);
    expect(kept.encoding, "a chosen encoding must survive a remembered mapping").toBe(
      "windows-1251",
    );
    expect(kept.decimal, "what was not asked for comes from the answer").toBe(".");
  });
});

describe("document states", () => {
  it("reads those the core leaves out by itself", () => {
    expect(leftOut(look, mapping), "an untouched mapping follows the core").toEqual(["Отменён"]);
  });
  it("adds one without letting the others in", () => {
    const none = withState(look, mapping, "Проведён", false);
    expect([...none.leave_out].sort(), "both states must now be out").toEqual([
      "Отменён",
      "Проведён",
    ]);
    expect(
      leftOut(look, { ...mapping, leave_out: ["ОТМЕНЕН"] }),
      "states are compared in any case, ё as е",
    ).toEqual(["Отменён"]);
    expect(
      withState(look, none, "Отменён", true).leave_out,
      "a state ticked again must go in",
    ).toEqual(["Проведён"]);
  });
});

describe("what is shown of a file", () => {
  it("samples different filled values", () => {
    const rows = [["a"], [" "], ["a"], ["b"], [], ["c"], ["d"]];
    expect(samples(rows, 0), "three different values, none empty").toEqual(["a", "b", "c"]);
  });
  it("sets figures at the right, and nothing else", () => {
    for (const cells of [
      ["1", "12"],
      ["12 450,00", "−3"],
      ["120\u202f450\u00a0₽"],
      ["1,234.50", ""],
      ["£12,000"],
    ])
      expect(isFigures(cells), `${cells.join(" and ")} are figures`).toBe(true);
    for (const cells of [["10.03.2026"], ["7812345678"], ["РТ-001"], ["1", "нет"], ["", "—"], []])
      expect(isFigures(cells), `${cells.join(" and ")} are no figures`).toBe(false);
  });
});

describe("paths", () => {
  it("reads a path as it was pasted", () => {
    expect(cleanPath(' "/a/b c.csv" '), "quotes of a file browser must go").toBe("/a/b c.csv");
    expect(cleanPath("file:///a/%D0%B1.csv"), "an address of a file is its path").toBe("/a/б.csv");
    expect(cleanPath("file:///a/%ZZ"), "a bad address stays as it is").toBe("file:///a/%ZZ");
  });
  it("finds the folder for the next file", () => {
    expect(folderOf("/a/b/c.csv"), "the folder ends with its stroke").toBe("/a/b/");
    expect(folderOf("C:\\a\\c.csv"), "Windows paths have folders too").toBe("C:\\a\\");
    expect(folderOf("c.csv"), "a bare name has no folder").toBe("");
  });
  it("names the kinds that come next", () => {
    expect(after("subscriptions"), "touches and answers follow subscriptions").toEqual([
      "touches",
      "answers",
    ]);
    expect(after("answers"), "nothing follows answers").toEqual([]);
  });
});
