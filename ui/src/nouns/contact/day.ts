import { t } from "~/text";

/** A day in a sentence, short: `12 июн 2026`. */
export function dayWords(day: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return t("contact-day", { day: String(Number(date)), month: Number(month), year });
}
