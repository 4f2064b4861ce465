import { describe, expect, test } from "vitest";
import type {
  Interview,
  InterviewQuestion,
  RespondentGroup,
  RespondentRow,
  TodayGroup,
  TodayRow,
} from "~/api";
import { NO_CSI } from "~/nouns/answer/csi";
import { countOf, settled, toggled } from "~/nouns/wave/questions";
import { scoreOf } from "~/parts/score";
import { surveyDue } from "~/views/frame/waiting";
import { beside, canSend, firstToAsk, nextToAsk } from "~/views/survey/flow";
import {
  always,
  asksFirst,
  begin,
  firstOpen,
  interviewOf,
  isAsked,
  isEmpty,
  parameterOf,
  pressed,
  progressOf,
  sideOf,
  type Typed,
} from "~/views/survey/interview/flow";
import { canFinish, surveyOf } from "~/views/today/rows";

const OUTCOMES = ["no-answer", "call-later", "declined", "sent"].map((key) => ({ key }));
const NOTHING: Interview = { nps: null, csat: null, csi: NO_CSI, said: [], quotable: false };

function question(
  key: string,
  form: InterviewQuestion["form"],
  when: number | null = null,
): InterviewQuestion {
  return { key, text: key, form, importance: form === "csi", when_nps_to: when };
}
const QUESTIONS = [
  question("pleases", "words"),
  question("nps", "nps"),
  question("why-not", "words", 8),
  question("csat", "csat"),
  question("csi-value-for-money", "csi"),
  question("own-1", "words"),
];
function typed(given: Partial<Typed> = {}): Typed {
  return { ...begin(NOTHING), ...given };
}

describe("scores by digits", () => {
  test.each([
    [7, { score: 7, whole: true }],
    [0, { score: 0, whole: true }],
    [1, { score: 1, whole: false }],
  ])("%d on a scale of 0 to 10", (digit, expected) => {
    expect(scoreOf(digit, 0, null, 0, 10), "only a 1 waits for another digit").toEqual(expected);
  });

  test("1 and 0 soon after are 10", () => {
    expect(scoreOf(0, 900, { score: 1, at: 0 }, 0, 10), "a ten is typed as it is written").toEqual({
      score: 10,
      whole: true,
    });
  });

  test("a 0 long after a 1 is nought", () => {
    expect(
      scoreOf(0, 5000, { score: 1, at: 0 }, 0, 10),
      "a correction is not read as the rest of the former figure",
    ).toEqual({ score: 0, whole: true });
  });

  test("a second digit that makes no score stands alone", () => {
    expect(scoreOf(4, 100, { score: 1, at: 0 }, 0, 10), "there is no 14").toEqual({
      score: 4,
      whole: true,
    });
  });

  test("there is nothing under 1 or over 5 on a scale of five", () => {
    expect(scoreOf(0, 0, null, 1, 5), "nought is no score there").toBeNull();
    expect(scoreOf(6, 0, null, 1, 5), "six is no score there").toBeNull();
    expect(scoreOf(1, 0, null, 1, 5), "and nothing can follow a 1").toEqual({
      score: 1,
      whole: true,
    });
  });
});

describe("an interview", () => {
  test("is sent as it was begun, in the order of the questions", () => {
    const draft: Interview = {
      nps: 7,
      csat: 4,
      csi: { ...NO_CSI, value_for_money: { score: 3, importance: 5 } },
      said: [
        { question: "own-1", text: "yes" },
        { question: "pleases", text: "speed" },
      ],
      quotable: true,
    };
    expect(
      interviewOf(begin(draft), QUESTIONS),
      "a draft read and sent again must lose nothing",
    ).toEqual({
      ...draft,
      said: [
        { question: "pleases", text: "speed" },
        { question: "own-1", text: "yes" },
      ],
    });
  });

  test("leaves out a question without words", () => {
    const sent = interviewOf(typed({ said: { pleases: "  ", "own-1": " later " } }), QUESTIONS);
    expect(sent.said, "blanks say nothing, and edges are no words").toEqual([
      { question: "own-1", text: "later" },
    ]);
  });

  test("an importance without a score says nothing", () => {
    const csi = { ...typed().csi, quality: { score: null, importance: 5 } };
    expect(
      interviewOf(typed({ csi }), QUESTIONS).csi.quality,
      "it could not be counted",
    ).toBeNull();
  });

  test("with leave to quote alone is empty", () => {
    expect(isEmpty({ ...NOTHING, quotable: true }), "nothing was said to be quoted").toBe(true);
    expect(isEmpty({ ...NOTHING, nps: 0 }), "a nought is an answer").toBe(false);
    expect(
      isEmpty({ ...NOTHING, csi: { ...NO_CSI, service: { score: 2, importance: null } } }),
      "one parameter is an answer",
    ).toBe(false);
  });

  test.each([
    [null, false],
    [9, false],
    [8, true],
    [0, true],
  ])("with a recommendation of %s asks why not: %s", (nps, asked) => {
    expect(
      isAsked(question("why-not", "words", 8), typed({ nps })),
      "only those are asked who would not recommend us",
    ).toBe(asked);
  });

  test("never hides words that were typed", () => {
    expect(
      isAsked(question("why-not", "words", 8), typed({ nps: 10, said: { "why-not": "dear" } })),
      "a corrected score must not swallow what was said",
    ).toBe(true);
  });

  test("goes on at the first question without an answer", () => {
    expect(firstOpen(QUESTIONS, typed()), "at the beginning").toBe("pleases");
    expect(
      firstOpen(QUESTIONS, typed({ said: { pleases: "speed" }, nps: 10 })),
      "the question of those who would not recommend us is passed over",
    ).toBe("csat");
    const whole = typed({ said: { pleases: "a", "own-1": "b" }, nps: 10, csat: 5 });
    whole.csi.value_for_money = { score: 4, importance: null };
    expect(firstOpen(QUESTIONS, whole), "with all answered at the first").toBe("pleases");
  });

  test("counts only what is asked", () => {
    expect(progressOf(QUESTIONS, typed({ nps: 10 })), "one of five").toEqual({ done: 1, of: 5 });
    expect(progressOf(QUESTIONS, typed({ nps: 3 })), "a low score brings a question").toEqual({
      done: 1,
      of: 6,
    });
  });

  test("finds the parameter of a question", () => {
    expect(parameterOf({ key: "csi-value-for-money" }), "its words are joined").toBe(
      "value_for_money",
    );
    expect(parameterOf({ key: "csi-mood" }), "there is no such parameter").toBeUndefined();
  });

  test.each([
    [0, "detractor"],
    [6, "detractor"],
    [7, "passive"],
    [8, "passive"],
    [9, "promoter"],
    [10, "promoter"],
  ])("%d is a %s", (nps, side) => {
    expect(sideOf(nps), "the accepted cuts of NPS").toBe(side);
  });
});

describe("keys of an interview", () => {
  test.each(OUTCOMES.map(({ key }, index) => [String(index + 1), key]))(
    "%s notes %s",
    (digit, outcome) => {
      expect(pressed(digit, OUTCOMES), "digits are the outcomes as they stand").toEqual({
        act: "try",
        outcome,
      });
    },
  );

  test("a digit without an outcome does nothing", () => {
    expect(pressed("5", OUTCOMES), "there are four").toBeNull();
  });

  test.each([
    ["enter", "begin"],
    ["n", "next"],
    ["l", "language"],
    ["ctrl+enter", "done"],
    ["escape", "close"],
    ["alt+arrowdown", "below"],
    ["alt+arrowup", "above"],
  ])("%s means %s", (keys, act) => {
    expect(pressed(keys, OUTCOMES), "as printed on the screen").toEqual({ act });
  });

  test("letters and digits belong to what is being typed", () => {
    expect(["n", "1", "m", "enter"].map(always), "words are full of them").toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(always("ctrl+enter"), "the interview can be finished from any field").toEqual({
      act: "done",
    });
  });

  test("only what needs a day or a word asks first", () => {
    expect(
      (["no-answer", "call-later", "declined", "sent"] as const).filter(asksFirst),
      "the others are one key",
    ).toEqual(["call-later", "declined"]);
  });
});

function group(key: string, ids: number[]): RespondentGroup {
  const rows = ids.map((id) => ({ id }) as RespondentRow);
  return { key, label: key, mood: "none", rows };
}

describe("who is asked next", () => {
  const groups = [
    group("due", [4, 2]),
    group("to-ask", [7, 8]),
    group("sent", [9]),
    group("answered", [1]),
  ];
  test("whoever is due comes first", () => {
    expect(firstToAsk(groups), "the order of the page").toBe(4);
    expect(firstToAsk(groups.slice(1)), "then who was not asked").toBe(7);
    expect(firstToAsk(groups.slice(2)), "a form that is out is waited for").toBeNull();
  });

  test("after one comes the next below, then the top", () => {
    expect(nextToAsk(groups, 4), "the next that is due").toBe(2);
    expect(nextToAsk(groups, 2), "after those who are due, those not asked yet").toBe(7);
    expect(nextToAsk(groups, 8), "from the top again: nobody skipped is left behind").toBe(4);
    expect(nextToAsk(groups, 9), "from outside the queue to its head").toBe(4);
    expect(nextToAsk([group("due", [4])], 4), "the last of all has nobody after").toBeNull();
    expect(nextToAsk([], 4), "an empty queue has nobody").toBeNull();
  });

  test("beside is the list's order, with ends", () => {
    expect(beside(groups, 2, 1), "over the edge of a group").toBe(7);
    expect(beside(groups, 4, -1), "nobody above the first").toBeNull();
    expect(beside(groups, 1, 1), "nobody under the last").toBeNull();
  });

  test("a form goes only to those who may be written to and have not answered", () => {
    const row = (id: number, may_write: boolean, answer: number | null) =>
      ({ id, may_write, answer }) as RespondentRow;
    expect(
      canSend([row(1, true, null), row(2, false, null), row(3, true, 5)]).map(({ id }) => id),
      "a refusal of mailings is kept, and nobody is asked twice",
    ).toEqual([1]);
  });
});

describe("questions of a wave", () => {
  const usual = {
    csat: true,
    csi: ["service"] as ("service" | "quality")[],
    importance: true,
    optional: [],
    own: [" Why? ", "  "],
  };
  test("stand in the order of the choices", () => {
    expect(
      toggled(["service"], "quality", true, ["quality", "service"]),
      "not in the order of clicks",
    ).toEqual(["quality", "service"]);
    expect(toggled(["service"], "service", false, ["quality", "service"]), "taken out").toEqual([]);
  });

  test("are settled before they are sent", () => {
    expect(settled(usual).own, "an empty question is nobody's").toEqual(["Why?"]);
    expect(
      settled({ ...usual, csi: [] }).importance,
      "without parameters there is no importance to ask",
    ).toBe(false);
  });

  test("are counted as a person hears them", () => {
    expect(countOf(usual, 6), "six, satisfaction, one parameter, one of our own").toBe(9);
  });
});

describe("the survey in the day", () => {
  const row = (kind: string, id = 3) => ({ kind, id, noun: "respondent" }) as unknown as TodayRow;
  test("a row leads to where its work is done", () => {
    expect(surveyOf(row("survey-call")), "the interview itself").toEqual({
      view: "survey",
      interview: 3,
    });
    expect(surveyOf(row("tell-back")), "the item on its board").toEqual({
      view: "survey",
      tab: "feedback",
      item: 3,
    });
    expect(surveyOf(row("detractor")), "those to be called").toEqual({
      view: "survey",
      tab: "feedback",
    });
    expect(surveyOf(row("task")), "a task is no part of the survey").toBeNull();
  });

  test("cannot be ticked off", () => {
    expect(
      ["survey-call", "tell-back", "detractor"].some((kind) => canFinish(row(kind))),
      "somebody has to be spoken with",
    ).toBe(false);
    expect(canFinish(row("task")), "a task can").toBe(true);
  });

  test("counts what is overdue or due today", () => {
    const rows = [row("survey-call"), row("tell-back"), row("task"), row("detractor")];
    const groups = [
      { key: "overdue", rows: rows.slice(0, 3) },
      { key: "today", rows: rows.slice(3) },
      { key: "week", rows },
    ] as TodayGroup[];
    expect(surveyDue(groups), "three press; a task and what is later do not count").toBe(3);
  });
});
