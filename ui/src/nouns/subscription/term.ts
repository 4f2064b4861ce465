const YEAR = 12;

/** The last day of a term of so many months: 1 January and a year give 31 December. */
export function lastDay(startsOn: string, months: number): string {
  const at = new Date(`${startsOn}T00:00:00Z`);
  const date = at.getUTCDate();
  at.setUTCDate(1);
  at.setUTCMonth(at.getUTCMonth() + months);
  const length = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate();
  // A term begun on the 31st ends with a month that has no 31st, not a day before it.
  at.setUTCDate(date > length ? length : date - 1);
  return at.toISOString().slice(0, 10);
}

/** What a price brings in twelve months, in minor units; null while it cannot be told. */
export function yearly(price: number | null, months: number | null): number | null {
  return price === null || months === null || months <= 0
    ? null
    : Math.round((price * YEAR) / months);
}
