import type { SubscriptionId } from "~/api";
import type { Call } from "../flow";

const calls = new Map<SubscriptionId, Call>();

/** What was typed about a call when it was left without saving. */
export function kept(subscription: SubscriptionId): Call | undefined {
  return calls.get(subscription);
}

/** Keeps what is typed, so that looking at another call loses nothing. */
export function keep(subscription: SubscriptionId, call: Call): void {
  calls.set(subscription, call);
}

/** Forgets it: the call is on record. */
export function forget(subscription: SubscriptionId): void {
  calls.delete(subscription);
}
