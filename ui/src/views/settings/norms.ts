import type { Settings } from "~/api";
import { fold } from "~/text/locale";

type Norms = Settings["stage_norms"];

/** Norms of single industries in the order of their names. */
export function rowsOf(norms: Norms): { industry: string; months: number }[] {
  return Object.entries(norms)
    .flatMap(([industry, months]) => (months === undefined ? [] : [{ industry, months }]))
    .sort((a, b) => a.industry.localeCompare(b.industry));
}

/** The norms with that of an industry set; the same industry otherwise spelt gives way. */
export function withNorm(norms: Norms, industry: string, months: number): Norms {
  const name = industry.trim().replace(/\s+/g, " ");
  return { ...without(norms, name), [name]: months };
}

/** The norms without that of an industry, however it is spelt. */
export function without(norms: Norms, industry: string): Norms {
  return Object.fromEntries(
    Object.entries(norms).filter(([name]) => fold(name) !== fold(industry)),
  );
}
