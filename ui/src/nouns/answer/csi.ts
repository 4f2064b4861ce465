import type { Csi, CsiScore } from "~/api";

/** A parameter as it is typed: an importance may be chosen before its score is. */
type Typed = { score: number | null; importance: number | null };
/** The parameters in the order in which they are asked. */
export const PARAMETERS = [
  "quality",
  "deadlines",
  "service",
  "communication",
  "value_for_money",
] as const satisfies readonly (keyof Csi)[];

/** The scores of somebody who was asked about nothing. */
export const NO_CSI: Csi = {
  quality: null,
  deadlines: null,
  service: null,
  communication: null,
  value_for_money: null,
};

/** What the fields begin with. */
export function typedOf(csi: Csi): Record<keyof Csi, Typed> {
  const of = (given: CsiScore | null): Typed => given ?? { score: null, importance: null };
  return {
    quality: { ...of(csi.quality) },
    deadlines: { ...of(csi.deadlines) },
    service: { ...of(csi.service) },
    communication: { ...of(csi.communication) },
    value_for_money: { ...of(csi.value_for_money) },
  };
}

/** What was typed; an importance without a score says nothing. */
export function csiOf(typed: Record<keyof Csi, Typed>): Csi {
  const of = ({ score, importance }: Typed): CsiScore | null =>
    score === null ? null : { score, importance };
  return {
    quality: of(typed.quality),
    deadlines: of(typed.deadlines),
    service: of(typed.service),
    communication: of(typed.communication),
    value_for_money: of(typed.value_for_money),
  };
}
