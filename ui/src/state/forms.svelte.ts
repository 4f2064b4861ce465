import type {
  Account,
  AccountId,
  Contact,
  LegalEntity,
  Manager,
  Payment,
  Product,
  Sale,
  Subscription,
  Touch,
} from "~/api";

/** Records each form edits. */
export type FormRecords = {
  account: { account: Account; legal_entities: LegalEntity[] };
  contact: Contact;
  manager: Manager;
  product: Product;
  sale: Sale;
  payment: Payment;
  subscription: Subscription;
  touch: Touch;
};
/** Nouns that have a form. */
export type FormNoun = keyof FormRecords;

/** An open form. */
export type OpenForm<N extends FormNoun = FormNoun> = {
  noun: N;
  /** The record to change; none adds one. */
  record?: FormRecords[N] | undefined;
  /** The account a new record belongs to. */
  account?: AccountId | undefined;
  /** Called with the id of what was saved. */
  saved?: ((id: number) => void) | undefined;
};

let open = $state.raw<OpenForm | null>(null);

/** The form that is open. */
export const forms = {
  get open(): OpenForm | null {
    return open;
  },
};

/** Opens the form of a noun. */
export function openForm<N extends FormNoun>(noun: N, given: Omit<OpenForm<N>, "noun"> = {}): void {
  open = { noun, ...given };
}

/** Closes it. */
export function closeForm(): void {
  open = null;
}
