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
