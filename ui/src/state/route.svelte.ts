import { hashOf, parseRoute, type AccountTab, type Route } from "./route";

let current = $state.raw<Route>(parseRoute(location.hash));
addEventListener("hashchange", () => {
  current = parseRoute(location.hash);
});

/** Where the window stands. */
export const route = {
  get now(): Route {
    return current;
  },
};

/** Goes there. */
export function go(to: Route): void {
  location.hash = hashOf(to);
  // Read at once: the event comes a turn later.
  current = to;
}

/** Goes there in place of where we are: back leads past it. */
export function goInstead(to: Route): void {
  history.replaceState(null, "", hashOf(to));
  current = to;
}

/** Opens an account. */
export function openAccount(id: number, tab: AccountTab = "overview"): void {
  go({ view: "account", id, tab });
}
