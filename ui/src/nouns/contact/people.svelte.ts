import { live, query, type AccountPage, type Choice } from "~/api";
import { session } from "~/state/session.svelte";
import { idOf, keyOf } from "../form/key";

/** What a form chooses from that belongs to an account: its people, touches and sales. */
export type Belongings = {
  /** The account's page, as soon as it is there. */
  readonly page: AccountPage | undefined;
  /** People who work there, and the one already chosen. */
  readonly people: Choice[];
};

/** Follows what belongs to the account under a choice's key. Call it while a form is being set up. */
export function belongingsOf(account: () => string, chosen: () => string): Belongings {
  const page = live(() => {
    const id = idOf(account());
    return id === null ? null : query("account_page", { id, at: session.at });
  });
  const people = $derived(
    (page.data?.people ?? [])
      .filter(({ contact }) => contact.left_on === null || keyOf(contact.id) === chosen())
      .map(({ contact }) => ({
        key: keyOf(contact.id),
        label: contact.name,
        detail: contact.job_title,
        count: null,
      })),
  );
  return {
    get page() {
      return page.data;
    },
    get people() {
      return people;
    },
  };
}
