/** Where the window stands, as the part of the address after `#`. */

/** Tabs of an account. */
export const ACCOUNT_TABS = [
  "overview",
  "relationship",
  "touches",
  "people",
  "sales",
  "products",
  "payments",
  "subscriptions",
  "feedback",
  "reviews",
] as const;
export type AccountTab = (typeof ACCOUNT_TABS)[number];

/** Tabs of all relationships. */
export const RELATIONSHIP_TABS = ["stages", "time", "health", "backtest"] as const;
export type RelationshipTab = (typeof RELATIONSHIP_TABS)[number];

/** Tabs of renewals. */
export const RENEWAL_TABS = ["queue", "forecast"] as const;
export type RenewalTab = (typeof RENEWAL_TABS)[number];

/** Tabs of the survey. */
export const SURVEY_TABS = ["wave", "feedback", "figures"] as const;
export type SurveyTab = (typeof SURVEY_TABS)[number];

/** A screen and what it shows. */
export type Route =
  | { view: (typeof PLAIN)[number] }
  | { view: "relationships"; tab: RelationshipTab }
  | { view: "renewals"; call?: number | undefined; tab?: RenewalTab | undefined }
  | {
      view: "survey";
      tab?: SurveyTab | undefined;
      /** The respondent spoken with. */
      interview?: number | undefined;
      /** The item of feedback to begin on. */
      item?: number | undefined;
    }
  | { view: "account"; id: number; tab: AccountTab }
  | { view: "review"; id: number; half: string };

const PLAIN = ["start", "today", "portfolio", "import", "products", "settings"] as const;

/** Reads an address; what cannot be read leads to the portfolio. */
export function parseRoute(hash: string): Route {
  const [path = "", search = ""] = hash.replace(/^#?\/?/, "").split("?");
  const [view, id, inner, half] = path.split("/").map(decodeURIComponent);
  if (view === "account" && id !== undefined && /^\d+$/.test(id)) {
    if (inner === "review" && half !== undefined && /^\d{4}H[12]$/.test(half))
      return { view: "review", id: Number(id), half };
    const tab = new URLSearchParams(search).get("tab");
    return { view, id: Number(id), tab: ACCOUNT_TABS.find((known) => known === tab) ?? "overview" };
  }
  if (view === "relationships") {
    const tab = new URLSearchParams(search).get("tab");
    return { view, tab: RELATIONSHIP_TABS.find((known) => known === tab) ?? "stages" };
  }
  if (view === "renewals") {
    const asked = new URLSearchParams(search);
    const call = asked.get("call");
    if (call !== null && /^\d+$/.test(call)) return { view, call: Number(call) };
    return asked.get("tab") === "forecast" ? { view, tab: "forecast" } : { view };
  }
  if (view === "survey") return surveyOf(new URLSearchParams(search));
  return { view: PLAIN.find((known) => known === view) ?? "portfolio" };
}

function surveyOf(asked: URLSearchParams): Route {
  const whole = (key: string): number | undefined => {
    const value = asked.get(key);
    return value !== null && /^\d+$/.test(value) ? Number(value) : undefined;
  };
  const interview = whole("interview");
  if (interview !== undefined) return { view: "survey", interview };
  const tab = SURVEY_TABS.find((known) => known === asked.get("tab"));
  const item = whole("item");
  if (tab === undefined || tab === "wave") return { view: "survey" };
  return tab === "feedback" && item !== undefined
    ? { view: "survey", tab, item }
    : { view: "survey", tab };
}

/** Writes an address. */
export function hashOf(route: Route): string {
  if (route.view === "account")
    return `#/account/${route.id}${route.tab === "overview" ? "" : `?tab=${route.tab}`}`;
  if (route.view === "review") return `#/account/${route.id}/review/${route.half}`;
  if (route.view === "relationships")
    return `#/relationships${route.tab === "stages" ? "" : `?tab=${route.tab}`}`;
  if (route.view === "renewals") {
    if (route.call !== undefined) return `#/renewals?call=${route.call}`;
    return `#/renewals${route.tab === "forecast" ? "?tab=forecast" : ""}`;
  }
  if (route.view === "survey") {
    if (route.interview !== undefined) return `#/survey?interview=${route.interview}`;
    if (route.tab === undefined || route.tab === "wave") return "#/survey";
    const item = route.tab === "feedback" && route.item !== undefined ? `&item=${route.item}` : "";
    return `#/survey?tab=${route.tab}${item}`;
  }
  return `#/${route.view}`;
}
