import { call, type Written } from "~/api";
import { t } from "~/text";
import { toast, toastFailure } from "./toasts.svelte";

/** Says that a file was written, and offers to show it. */
export function toastWritten(written: Written): void {
  toast(written.label, {
    label: t("file-reveal"),
    run: () => void call("reveal", { path: written.path }).catch(toastFailure),
  });
}
