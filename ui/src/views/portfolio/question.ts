import type { PortfolioPage, PortfolioReq } from "~/api";

/**
 * What to ask, given what stands on the screen. How the relationships stand takes longer to read than
 * all else: where nothing of the half is shown yet, the figures come first. Rows already shown stay as
 * they are until the whole answer is there.
 */
export function question(request: PortfolioReq, shown: PortfolioPage | undefined): PortfolioReq {
  const { half } = request.at;
  const elsewhere = typeof half === "string" && half !== shown?.half;
  const bare = shown === undefined || elsewhere;
  return { ...request, figures_only: bare && !restsOnBonds(request) };
}

/** The answer tells of the relationships anyway: asking for figures first would be asking twice. */
function restsOnBonds({ filter, sort }: PortfolioReq): boolean {
  const { band, stage, loyalty } = filter;
  return ["health", "stage", "loyalty"].includes(sort.by) || !!(band ?? stage ?? loyalty);
}
