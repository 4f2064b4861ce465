import { call, type Done, type EditName, type Noun, type Reply, type Request } from "~/api";
import { t } from "~/text";
import { toastEdit, toastFailure } from "./toasts.svelte";

/** Undoes the last edit and says which. */
export async function undo(): Promise<void> {
  try {
    const done = await call("undo", {});
    toastEdit(done.label, { label: () => t("edit-redo"), run: () => void redo() });
  } catch (thrown) {
    toastFailure(thrown);
  }
}

/** Does the last undone edit again and says which. */
export async function redo(): Promise<void> {
  try {
    const done = await call("redo", {});
    toastEdit(done.label, { label: () => t("edit-undo"), run: () => void undo() });
  } catch (thrown) {
    toastFailure(thrown);
  }
}

type Doing = { [K in EditName]: Reply<K> extends Done ? K : never }[EditName];

/**
 * Sends an edit and, when it is done, says so with an Undo. Rejects with a Failure: a form shows it
 * at its field.
 */
export async function edit<K extends Doing>(name: K, request: Request<K>): Promise<Done> {
  const done = (await call(name, request)) as Done;
  if (done.label !== "")
    toastEdit(done.label, { label: () => t("edit-undo"), run: () => void undo() });
  return done;
}

/** The same, for edits made outside a form: a failure becomes a notice. True when done. */
export async function tryEdit<K extends Doing>(name: K, request: Request<K>): Promise<boolean> {
  try {
    await edit(name, request);
    return true;
  } catch (thrown) {
    toastFailure(thrown);
    return false;
  }
}

/** Removes records. No question is asked: the notice offers to undo. */
export function remove(noun: Noun, ids: readonly number[]): Promise<boolean> {
  return tryEdit("remove", { noun, ids: [...ids] });
}
