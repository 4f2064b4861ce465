import type { Action } from "~/state/actions.svelte";
import { openForm } from "~/state/forms.svelte";
import { t } from "~/text";

/** What can be noted of the relationship with one account, from any of its tabs. */
export function notingActions(account: number): Action[] {
  const action = (id: string, label: string, run: () => void): Action => ({
    id,
    label,
    icon: "add",
    run,
  });
  return [
    action("promise-new", t("form-promise-add"), () => openForm("promise", { account })),
    action("task-new", t("form-task-add"), () => openForm("task", { account })),
    action("incident-new", t("form-incident-add"), () => openForm("incident", { account })),
    action("answer-new", t("form-answer-add"), () => openForm("answer", { account })),
    action("judgement-new", t("form-judgement-add"), () => openForm("judgement", { account })),
    action("factor-new", t("form-factor-add"), () => openForm("factor", { account })),
    action("stage-mark-new", t("form-mark-add"), () => openForm("stage_mark", { account })),
    action("reference-new", t("form-reference-add"), () => openForm("reference", { account })),
    action("profile-new", t("form-profile-add"), () => openForm("profile", { account })),
    action("handover-new", t("form-handover-add"), () => openForm("handover", { account })),
  ];
}
