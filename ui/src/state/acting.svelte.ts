import type { SubscriptionId } from "~/api";

/** An act on a subscription whose dialog is open. */
export type Acting = { act: string; subscription: SubscriptionId };

let open = $state.raw<Acting | null>(null);

/** The dialog that is open. */
export const acting = {
  get now(): Acting | null {
    return open;
  },
};

/** Opens the dialog of an act. */
export function actOn(act: string, subscription: SubscriptionId): void {
  open = { act, subscription };
}

/** Closes it. */
export function stopActing(): void {
  open = null;
}
