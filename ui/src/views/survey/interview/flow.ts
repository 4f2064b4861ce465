import type { Csi, Interview, InterviewQuestion, TryOutcome } from "~/api";
import { csiOf, PARAMETERS, typedOf } from "~/nouns/answer/csi";

/** An interview on its way, apart from how it looks: what was typed, what is asked, which key does what. */

/** What was typed so far. */
export type Typed = {
  nps: number | null;
  csat: number | null;
  csi: ReturnType<typeof typedOf>;
  /** Words by the key of the question. */
  said: Record<string, string>;
  quotable: boolean;
};

/** What a press of a key does while nothing is being typed. */
export type Act =
  | { act: "try"; outcome: TryOutcome }
  | {
      act:
        | "begin"
        | "done"
        | "close"
        | "next"
        | "below"
        | "above"
        | "mail"
        | "file"
        | "copy"
        | "language";
    };

/** What the fields begin with. */
export function begin(draft: Interview): Typed {
  return {
    nps: draft.nps,
    csat: draft.csat,
    csi: typedOf(draft.csi),
    said: Object.fromEntries(draft.said.map(({ question, text }) => [question, text])),
    quotable: draft.quotable,
  };
}

/** What to send: words in the order of the questions, a question without words left out. */
export function interviewOf(typed: Typed, questions: readonly InterviewQuestion[]): Interview {
  const said = questions.flatMap(({ key, form }) => {
    const text = (typed.said[key] ?? "").trim();
    return form === "words" && text !== "" ? [{ question: key, text }] : [];
  });
  return {
    nps: typed.nps,
    csat: typed.csat,
    csi: csiOf(typed.csi),
    said,
    quotable: typed.quotable,
  };
}

/** Whether nothing was said yet: permission to quote alone says nothing. */
export function isEmpty({ nps, csat, csi, said }: Interview): boolean {
  return (
    nps === null &&
    csat === null &&
    said.length === 0 &&
    PARAMETERS.every((parameter) => csi[parameter] === null)
  );
}

/** Whether a question is asked now. Words that were typed are never hidden. */
export function isAsked(question: InterviewQuestion, typed: Typed): boolean {
  if (question.when_nps_to === null || (typed.said[question.key] ?? "") !== "") return true;
  return typed.nps !== null && typed.nps <= question.when_nps_to;
}

/** The parameter a question of the CSI asks about. */
export function parameterOf({ key }: Pick<InterviewQuestion, "key">): keyof Csi | undefined {
  const name = key.replace(/^csi-/, "").replaceAll("-", "_");
  return PARAMETERS.find((parameter) => parameter === name);
}

/** Whether a question was answered. */
export function isAnswered(question: InterviewQuestion, typed: Typed): boolean {
  if (question.form === "nps") return typed.nps !== null;
  if (question.form === "csat") return typed.csat !== null;
  if (question.form === "words") return (typed.said[question.key] ?? "").trim() !== "";
  const parameter = parameterOf(question);
  return parameter !== undefined && typed.csi[parameter].score !== null;
}

/** The question at which to go on: the first without an answer, else the first. */
export function firstOpen(
  questions: readonly InterviewQuestion[],
  typed: Typed,
): string | undefined {
  const asked = questions.filter((question) => isAsked(question, typed));
  return (asked.find((question) => !isAnswered(question, typed)) ?? asked[0])?.key;
}

/** How many questions were answered, of how many that are asked. */
export function progressOf(
  questions: readonly InterviewQuestion[],
  typed: Typed,
): { done: number; of: number } {
  const asked = questions.filter((question) => isAsked(question, typed));
  return { done: asked.filter((question) => isAnswered(question, typed)).length, of: asked.length };
}

/** How a recommendation is counted. */
export function sideOf(nps: number): "promoter" | "passive" | "detractor" {
  return nps >= 9 ? "promoter" : nps >= 7 ? "passive" : "detractor";
}

/** Outcomes that ask for something before they are noted: a day, or a word. */
export function asksFirst(outcome: TryOutcome): boolean {
  return outcome === "call-later" || outcome === "declined";
}

/** What a key does while nothing is being typed. Digits are outcomes of a try. */
export function pressed(keys: string, outcomes: readonly { key: string }[]): Act | null {
  if (/^[1-9]$/.test(keys)) {
    const outcome = outcomes[Number(keys) - 1];
    return outcome ? { act: "try", outcome: outcome.key as TryOutcome } : null;
  }
  switch (keys) {
    case "enter":
      return { act: "begin" };
    case "n":
      return { act: "next" };
    case "m":
      return { act: "mail" };
    case "e":
      return { act: "file" };
    case "c":
      return { act: "copy" };
    case "l":
      return { act: "language" };
    default:
      return always(keys);
  }
}

/** What a key does even while something is being typed. */
export function always(keys: string): Act | null {
  switch (keys) {
    case "ctrl+enter":
      return { act: "done" };
    case "escape":
      return { act: "close" };
    case "alt+arrowdown":
      return { act: "below" };
    case "alt+arrowup":
      return { act: "above" };
    default:
      return null;
  }
}
