import { t } from "~/text";

/** Attitudes from bad to good, as choices' keys. */
export const ATTITUDES = ["-2", "-1", "0", "1", "2"] as const;

/** An attitude −2…+2 in words. */
export function attitudeWords(attitude: number): string {
  if (attitude <= -2) return t("contact-attitude-m2");
  if (attitude === -1) return t("contact-attitude-m1");
  if (attitude === 0) return t("contact-attitude-0");
  if (attitude === 1) return t("contact-attitude-p1");
  return t("contact-attitude-p2");
}
