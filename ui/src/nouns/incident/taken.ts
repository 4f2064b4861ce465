import { t } from "~/text";

/** How a client took an incident, from bad to good, as choices' keys. */
export const TAKEN = ["-2", "-1", "0", "1", "2"] as const;

/** How a client took an incident, −2…+2, in words. */
export function takenWords(taken: number): string {
  if (taken <= -2) return t("incident-taken-m2");
  if (taken === -1) return t("incident-taken-m1");
  if (taken === 0) return t("incident-taken-0");
  if (taken === 1) return t("incident-taken-p1");
  return t("incident-taken-p2");
}
