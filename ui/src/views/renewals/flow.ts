import type {
  Channel,
  LostReason,
  NextTerm,
  RenewalGroup,
  RenewalPage,
  RenewalRow,
  StepDoneReq,
  StepOutcome,
  SubscriptionId,
} from "~/api";
import { yearly } from "~/nouns/subscription/term";
import { shiftDay } from "~/parts/day";
import { PRESSING } from "~/state/pressing";

/** The work of one call, apart from how it looks: which key does what, what is still wanted. */

/** What is typed of a next term; emptied figures are null. */
export type Term = {
  product: string;
  quantity: number | null;
  price: number | null;
  price_months: number | null;
  starts_on: string | null;
  ends_on: string | null;
  notice_days: number | null;
  auto_renew: boolean;
};

/** What is known so far of what came of a call. */
export type Call = {
  outcome: StepOutcome | null;
  reason: LostReason | null;
  /** When it was; null is today. */
  on: string | null;
  /** When to take it up again. */
  day: string | null;
  channel: Channel;
  contact: number | null;
  note: string;
  /** Whether a touch is saved with it; null leaves it to the outcome. */
  touch: boolean | null;
  /** Whether the next term is made in the same act. */
  renewing: boolean;
  term: Term;
  /** The price was typed by hand: it no longer follows the quantity. */
  priced: boolean;
};

/** What a call may still lack. */
export type Lack = "outcome" | "reason" | "day" | keyof Term;

/** What a press of a key does in the panel of a call. */
export type Act =
  | { act: "outcome"; outcome: StepOutcome }
  | { act: "reason"; reason: LostReason }
  | {
      act: "save" | "back" | "close" | "next" | "previous" | "mail" | "file" | "copy" | "language";
    };

/** Keys of choices by their place: the tenth is 0. */
export const DIGITS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"] as const;
/** How long a call is put off unless another day is said. */
const WEEK = 7;
const FIGURES = ["quantity", "price", "price_months", "notice_days"] as const;
const DAYS = ["starts_on", "ends_on"] as const;

type Key = { readonly key: string };

/** Nothing came of it yet. */
export function begin(page: Pick<RenewalPage, "next" | "next_term" | "contact">): Call {
  const { product, ...rest } = page.next_term;
  return {
    outcome: null,
    reason: null,
    on: null,
    day: null,
    channel: page.next?.channel ?? "call",
    contact: page.contact,
    note: "",
    touch: null,
    renewing: true,
    term: { ...rest, product: String(product) },
    priced: false,
  };
}

/**
 * Takes what was typed of the next term. The price is of the whole quantity: until it is typed by
 * hand it follows the quantity at the price per unit `before`, in whole minor units.
 */
export function retermed(
  call: Call,
  term: Term,
  before: Pick<NextTerm, "quantity" | "price">,
): Call {
  const priced = call.priced || term.price !== call.term.price;
  const { quantity } = term;
  const follows =
    !priced && quantity !== call.term.quantity && (quantity ?? 0) > 0 && before.quantity > 0;
  if (!follows) return { ...call, term, priced };
  const price = Math.round(before.price * ((quantity ?? 0) / before.quantity));
  return { ...call, term: { ...term, price }, priced };
}

/** Whether the subscription goes on with this outcome. */
export function renews(outcome: StepOutcome | null): boolean {
  return outcome === "renewed" || outcome === "up" || outcome === "down";
}

/** Says what came of it; what belongs to another outcome is let go of. */
export function choose(call: Call, outcome: StepOutcome | null, today: string): Call {
  return {
    ...call,
    outcome,
    reason: outcome === "lost" ? call.reason : null,
    day: outcome === "postponed" ? (call.day ?? shiftDay(today, WEEK)) : null,
  };
}

/** Whether a touch is saved: when somebody was spoken or written to, unless said otherwise. */
export function touches(call: Call): boolean {
  return call.contact !== null && (call.touch ?? call.outcome !== "no-answer");
}

/** What is still wanted, in the order it stands on the screen. */
export function lacks(call: Call): Lack[] {
  if (call.outcome === null) return ["outcome"];
  if (call.outcome === "lost") return call.reason === null ? ["reason"] : [];
  if (call.outcome === "postponed") return call.day === null ? ["day"] : [];
  if (!renews(call.outcome) || !call.renewing) return [];
  const { term } = call;
  const empty: Lack[] = term.product === "" ? ["product"] : [];
  return [
    ...empty,
    ...FIGURES.filter((field) => term[field] === null),
    ...DAYS.filter((field) => term[field] === null),
  ];
}

/** The next term as typed, once it is whole. */
export function termOf(term: Term): NextTerm | null {
  const { product, quantity, price, price_months, starts_on, ends_on, notice_days } = term;
  if (product === "" || quantity === null || price === null || price_months === null) return null;
  if (starts_on === null || ends_on === null || notice_days === null) return null;
  return {
    product: Number(product),
    quantity,
    price,
    price_months,
    starts_on,
    ends_on,
    notice_days,
    auto_renew: term.auto_renew,
  };
}

/** `up` that brings no more than before, or `down` that brings no less: worth a second look. */
export function doubtful(call: Call, before: number): "up" | "down" | null {
  if (!call.renewing) return null;
  const after = yearly(call.term.price, call.term.price_months);
  if (after === null) return null;
  if (call.outcome === "up" && after <= before) return "up";
  if (call.outcome === "down" && after >= before) return "down";
  return null;
}

/** What to send; null while something is wanted. */
export function requestOf(
  call: Call,
  page: Pick<RenewalPage, "subscription" | "next" | "decide">,
): StepDoneReq | null {
  if (call.outcome === null || lacks(call).length > 0) return null;
  const next = renews(call.outcome) && call.renewing ? termOf(call.term) : null;
  return {
    // A call out of turn stands at its own distance from the decision.
    step: {
      subscription: page.subscription.id,
      days_before: page.next?.days_before ?? page.decide.days,
    },
    channel: call.channel,
    outcome: call.outcome,
    note: call.note.trim(),
    touch: touches(call),
    ...(call.on !== null && { on: call.on }),
    ...(call.reason !== null && { lost_reason: call.reason }),
    ...(call.day !== null && { postponed_to: call.day }),
    ...(call.contact !== null && { contact: call.contact }),
    ...(next !== null && { next }),
  };
}

/** What a key does while nothing is being typed. Digits name reasons once it is lost. */
export function pressed(
  keys: string,
  call: Call,
  outcomes: readonly Key[],
  reasons: readonly Key[],
): Act | null {
  const digit = DIGITS.findIndex((one) => one === keys);
  if (digit >= 0 && call.outcome === "lost") {
    const reason = reasons[digit];
    return reason ? { act: "reason", reason: reason.key as LostReason } : null;
  }
  if (digit >= 0) {
    const outcome = outcomes[digit];
    return outcome ? { act: "outcome", outcome: outcome.key as StepOutcome } : null;
  }
  switch (keys) {
    case "backspace":
      return call.outcome === null ? null : { act: "back" };
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
      return { act: "save" };
    case "escape":
      return { act: "close" };
    case "alt+arrowdown":
      return { act: "next" };
    case "alt+arrowup":
      return { act: "previous" };
    default:
      return null;
  }
}

/** All renewals in the order they stand on the screen. */
export function rowsOf(groups: readonly Pick<RenewalGroup, "rows">[]): RenewalRow[] {
  return groups.flatMap(({ rows }) => rows);
}

/** The first call to make: what is overdue, then what is due today, then whatever stands first. */
export function firstCall(groups: readonly RenewalGroup[]): SubscriptionId | null {
  return pressing(groups, null) ?? rowsOf(groups)[0]?.subscription ?? null;
}

/**
 * The call after this one is done: the next that is overdue, from the top when the last was done;
 * then the next of today; none when nothing presses.
 */
export function pressing(
  groups: readonly RenewalGroup[],
  done: SubscriptionId | null,
): SubscriptionId | null {
  for (const key of PRESSING) {
    const rows = groups.find((group) => group.key === key)?.rows ?? [];
    const at = rows.findIndex(({ subscription }) => subscription === done);
    const open = [...rows.slice(at + 1), ...rows.slice(0, Math.max(at, 0))];
    if (open[0]) return open[0].subscription;
  }
  return null;
}

/** The call beside this one in the list; null at its ends. */
export function beside(
  groups: readonly RenewalGroup[],
  now: SubscriptionId,
  by: 1 | -1,
): SubscriptionId | null {
  const rows = rowsOf(groups);
  const at = rows.findIndex(({ subscription }) => subscription === now);
  return (at < 0 ? rows[0] : rows[at + by])?.subscription ?? null;
}
