/** Numbers as people type them, kept as whole numbers of the smallest unit: no rounding anywhere. */

const BLANK = /[\s\u00a0\u2007\u2009\u202f'’]/gu;
const SIGN_OF_UNIT = /^\p{Sc}|(?:\p{Sc}|%)$/gu;
const GROUPED = /^\d{1,3}(?:[,.]\d{3})+$/u;

/**
 * What was typed, in units of 10^-scale; null when empty, undefined when it names no such number.
 * What could name two numbers is refused rather than guessed: a silent factor of a thousand in an
 * invoice is worse than a question. `group` is the language's mark between thousands: with `,`
 * (English) `1,234` is a thousand, otherwise a comma before the last digits is the decimal mark.
 */
export function parseScaled(typed: string, scale: number, group = ""): number | null | undefined {
  const plain = typed.replace(BLANK, "").replace(SIGN_OF_UNIT, "");
  if (plain === "") return null;
  const negative = /^[-−–]/u.test(plain);
  const split = splitAtMark(negative ? plain.slice(1) : plain, group);
  if (!split) return undefined;
  const part = split.part.replace(/0+$/u, "");
  if (part.length > scale) return undefined;
  // Digits are joined as text: the way through a fraction would lose minor units.
  const value = Number(split.whole + part.padEnd(scale, "0"));
  if (!Number.isSafeInteger(value)) return undefined;
  return negative && value !== 0 ? -value : value;
}

function splitAtMark(digits: string, group: string): { whole: string; part: string } | undefined {
  if (!/^[\d,.]*\d[\d,.]*$/u.test(digits)) return undefined;
  const last = Math.max(digits.lastIndexOf(","), digits.lastIndexOf("."));
  if (last < 0) return { whole: digits, part: "" };
  const mark = digits.charAt(last);
  const whole = digits.slice(0, last);
  const part = digits.slice(last + 1);
  if (!/[,.]/u.test(whole)) {
    const parts = mark === group && GROUPED.test(digits);
    return parts ? { whole: whole + part, part: "" } : { whole: whole || "0", part };
  }
  // Marks of one kind, twice or more, part thousands; of two kinds the last is the decimal mark.
  if (whole.includes(mark)) {
    const one = !whole.includes(mark === "," ? "." : ",");
    return one && GROUPED.test(digits)
      ? { whole: digits.replaceAll(mark, ""), part: "" }
      : undefined;
  }
  const other = mark === "," ? "." : ",";
  return GROUPED.test(whole) ? { whole: whole.replaceAll(other, ""), part } : undefined;
}

/** A number of 10^-scale units as it stands in a control: grouped, without needless zeros. */
export function printScaled(
  value: number,
  scale: number,
  decimal: string,
  group: string,
  whole = true,
): string {
  const digits = String(Math.abs(value)).padStart(scale + 1, "0");
  const cut = digits.length - scale;
  const grouped = digits.slice(0, cut).replace(/\B(?=(\d{3})+$)/g, group);
  let part = digits.slice(cut);
  if (whole) part = part.replace(/0+$/, "");
  // Money has either no part or two digits of it.
  if (scale === 2 && part.length === 1) part += "0";
  return `${value < 0 ? "−" : ""}${grouped}${part ? decimal + part : ""}`;
}
