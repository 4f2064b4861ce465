/** How the forms begin that note what health advises. */
import type {
  Account,
  Answer,
  Factor,
  Incident,
  Judgement,
  Reference,
  ReferenceStatus,
  Sign,
  Touch,
} from "~/api";
import { NO_CSI } from "../answer/csi";

/** What is known of the account an act is for. */
export type Ground = {
  account: number;
  /** The day a new fact most likely happened. */
  day: string;
  factors: readonly Factor[];
  incidents: readonly Incident[];
  /** The latest first. */
  references: readonly Reference[];
};

const OPENNESS: readonly ReferenceStatus[] = ["none", "name", "logo", "case", "speaks"];

/** A touch that begins as the act asks. */
export function touchOf(key: string, { account, day }: Pick<Ground, "account" | "day">): Touch {
  const touch: Touch = {
    id: 0,
    account,
    contacts: [],
    manager: null,
    on: day,
    kind: "meeting",
    began: null,
    in_person: true,
    beyond_contract: false,
    shared_news: false,
    attended: null,
    refused_request: false,
    summary: "",
    sentiment: null,
    minutes: null,
  };
  switch (key) {
    case "consult":
      return { ...touch, kind: "consultation", began: "them", in_person: false };
    case "event":
      return { ...touch, kind: "event", began: "us", attended: true };
    case "news":
      return { ...touch, kind: "call", in_person: false, shared_news: true };
    default:
      return touch;
  }
}

/** An answer of the person to be asked; 0 names nobody. */
export function answerOf(
  contact: number,
  { account, day }: Pick<Ground, "account" | "day">,
): Answer {
  return {
    id: 0,
    account,
    contact: contact === 0 ? null : contact,
    on: day,
    silent: false,
    nps: null,
    csat: null,
    csi: NO_CSI,
    ten: null,
    words: "",
    said: [],
    quotable: false,
    wave: null,
    means: null,
    interviewer: null,
    touch: null,
  };
}

/** The next step of openness: an account that lets us name it may let us show its logo. */
export function referenceOf({ account, day, references }: Ground): Reference {
  const at = OPENNESS.indexOf(references[0]?.status ?? "none");
  const status = OPENNESS[Math.min(at + 1, OPENNESS.length - 1)] ?? "name";
  return { id: 0, account, status, on: day, note: "" };
}

/** A sign to judge by hand: its own judgement of today is changed, an older one gives way to a new. */
export function judgementOf(
  sign: Sign,
  { account, day }: Pick<Ground, "account" | "day">,
  last: Judgement | null,
): Judgement {
  if (last?.on === day) return last;
  return { id: 0, account, sign, score: last?.score ?? 50, on: day, evidence: "" };
}

/** An account that this one brought. */
export function referralOf({ account, day }: Pick<Ground, "account" | "day">): Account {
  return {
    id: 0,
    name: "",
    industry: "",
    country: "",
    city: "",
    site: "",
    owner: null,
    renewals_owner: null,
    source: "",
    referred_by: account,
    acquainted_on: day,
    lifecycle: "prospect",
    tags: [],
    parent: null,
    notes: "",
    cadence_days: null,
    external_ids: [],
  };
}
