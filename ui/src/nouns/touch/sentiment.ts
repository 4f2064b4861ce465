import { t } from "~/text";

/** Sentiments from bad to good, as choices' keys. */
export const SENTIMENTS = ["-2", "-1", "0", "1", "2"] as const;

/** A sentiment −2…+2 in words. */
export function sentimentWords(sentiment: number): string {
  if (sentiment <= -2) return t("touch-sentiment-m2");
  if (sentiment === -1) return t("touch-sentiment-m1");
  if (sentiment === 0) return t("touch-sentiment-0");
  if (sentiment === 1) return t("touch-sentiment-p1");
  return t("touch-sentiment-p2");
}
