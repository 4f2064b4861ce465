import type {
  Account,
  AccountId,
  Answer,
  Contact,
  Factor,
  Handover,
  Incident,
  Judgement,
  LegalEntity,
  Manager,
  Payment,
  Product,
  Profile,
  Promise as Pledge,
  Reference,
  Sale,
  StageMark,
  Subscription,
  Task,
  Touch,
} from "~/api";
import { session } from "./session.svelte";

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
  answer: Answer;
  reference: Reference;
  incident: Incident;
  profile: Profile;
  promise: Pledge;
  task: Task;
  handover: Handover;
  judgement: Judgement;
  factor: Factor;
  stage_mark: StageMark;
};
/** Nouns that have a form. */
export type FormNoun = keyof FormRecords;

/** An open form. */
export type OpenForm<N extends FormNoun = FormNoun> = {
  noun: N;
  /** The record to change; none adds one, and one with id 0 adds one that begins so. */
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

/** Opens the form of a crisis that befalls a whole industry or country. */
export function openCrisis(): void {
  const record: Factor = {
    id: 0,
    account: null,
    industry: "",
    country: "",
    kind: "crisis",
    severity: "medium",
    noticed_on: session.today,
    source: "",
    owner: null,
    remedy: null,
    closed_on: null,
    dismissed_on: null,
    reason: "",
  };
  openForm("factor", { record });
}

/** Closes it. */
export function closeForm(): void {
  open = null;
}
