import { type Failure, asFailure } from "~/api";
import { t } from "~/text";

/** A notice at the foot of the window. */
export type Notice = {
  id: number;
  words: string;
  risk: boolean;
  /** Its words may be asked for again: the language can change while the notice stands. */
  action?: { label: string | (() => string); run: () => void } | undefined;
};

const MOST = 3;
const LASTS_MS = 8000;
let notices = $state.raw<readonly Notice[]>([]);
let next = 0;
let edit: number | undefined;

/** Notices in sight, the latest last. */
export const toasts = {
  get shown(): readonly Notice[] {
    return notices;
  },
};

/** Takes a notice away. */
export function dismiss(id: number): void {
  notices = notices.filter((notice) => notice.id !== id);
}

/** Takes away what failed on a screen that is being left; it stands nowhere else's way. */
export function dismissFailures(): void {
  notices = notices.filter(({ risk }) => !risk);
}

/** Shows a notice and gives its id; it goes by itself, unless it tells of a failure. */
export function toast(words: string, action?: Notice["action"], risk = false): number {
  const id = next++;
  const run = action && {
    label: action.label,
    run: () => {
      dismiss(id);
      action.run();
    },
  };
  notices = [...notices, { id, words, risk, action: run }].slice(-MOST);
  if (!risk)
    setTimeout(() => {
      dismiss(id);
    }, LASTS_MS);
  return id;
}

/**
 * Tells of an edit and offers its way back. Only one such notice stands: undo takes back the last
 * edit, so an older notice's button would take back another edit than it names.
 */
export function toastEdit(words: string, action: NonNullable<Notice["action"]>): void {
  if (edit !== undefined) dismiss(edit);
  edit = toast(words, action);
}

/** Tells of a failure, unless it is the user's own cancelling. */
export function toastFailure(thrown: unknown): Failure {
  const failure = asFailure(thrown);
  if (failure.code !== "cancelled") toast(failure.message || t("part-failed"), undefined, true);
  return failure;
}
