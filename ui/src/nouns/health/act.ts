/** Which form notes an act that health advises, or tells a sign that is not known. */
import type { Act, Sign } from "~/api";
import { openForm } from "~/state/forms.svelte";
import { answerOf, judgementOf, referenceOf, referralOf, touchOf, type Ground } from "./begin";

/** Opens the form that notes an act. */
export function openAct(act: Pick<Act, "key" | "form" | "record">, ground: Ground): void {
  const { account, day } = ground;
  switch (act.form) {
    case "answer":
      return openForm("answer", { account, record: answerOf(act.record, ground) });
    case "reference":
      return openForm("reference", { account, record: referenceOf(ground) });
    case "factor": {
      const factor = ground.factors.find(({ id }) => id === act.record);
      if (factor) openForm("factor", { account, record: { ...factor, closed_on: day } });
      return;
    }
    case "incident": {
      const incident = ground.incidents.find(({ id }) => id === act.record);
      if (incident) openForm("incident", { account, record: { ...incident, closed_on: day } });
      return;
    }
    case "account":
      return openForm("account", { record: { account: referralOf(ground), legal_entities: [] } });
    default:
      return openForm("touch", { account, record: touchOf(act.key, ground) });
  }
}

/** Opens the form that a sign is learnt by. */
export function openQuestion(sign: Sign, ground: Ground): void {
  const { account } = ground;
  switch (sign) {
    case "content":
    case "refers":
    case "feedback":
      return openForm("answer", { account });
    case "open":
      return openForm("reference", { account, record: referenceOf(ground) });
    case "forgiving":
      return openForm("incident", { account });
    case "consults":
      return openForm("touch", { account, record: touchOf("consult", ground) });
    case "interested":
      return openForm("touch", { account, record: touchOf("event", ground) });
    case "shares":
      return openForm("touch", { account, record: touchOf("news", ground) });
    default:
      return openForm("judgement", { account, record: judgementOf(sign, ground, null) });
  }
}
