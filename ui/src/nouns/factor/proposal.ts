import type { Factor, ProposedFactor } from "~/api";

/** A proposal of the data as the factor it becomes when confirmed: it counts from the day a person
 *  noticed it, not from the day of its cause, so that nothing is rewritten in the past. */
export function factorOf(proposal: ProposedFactor, account: number, day: string): Factor {
  return {
    id: 0,
    account,
    industry: "",
    country: "",
    kind: proposal.kind,
    severity: proposal.severity,
    noticed_on: day,
    source: proposal.evidence,
    owner: null,
    remedy: null,
    closed_on: null,
    dismissed_on: null,
    reason: "",
  };
}
