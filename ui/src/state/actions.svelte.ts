import { untrack } from "svelte";
import type { IconName } from "~/parts/Icon.svelte";

/** Something the user can do, found in the palette, on a key, in the menu or on the bar. */
export type Action = {
  /** Also the id of the entry in the window's menu. */
  id: string;
  label: string;
  /** Small words beside it in the palette. */
  detail?: string;
  /** Other words it is found by in the palette, in any language, with spaces between. */
  words?: string;
  /** In the palette it goes on with these letters typed, instead of closing it. */
  begins?: string;
  /** `n`, `/`, `ctrl+z`, `ctrl+shift+z`: plain letters by place, so that they work in any layout. */
  keys?: string;
  /** As printed on the button: `N`, `Ctrl Z`. */
  shown?: string;
  icon?: IconName;
  /** Where in the bar of the window it stands, if it does. */
  bar?: "primary" | "plain";
  disabled?: boolean;
  run: () => void;
};

let sets = $state.raw<readonly (() => readonly Action[])[]>([]);

/** Offers actions for as long as the component lives; read again when what they say changes. */
export function offer(actions: () => readonly Action[]): void {
  $effect(() => {
    sets = [...untrack(() => sets), actions];
    return () => {
      sets = sets.filter((set) => set !== actions);
    };
  });
}

/** What can be done now; what a screen offers stands before what the window offers. */
export const actions = {
  get all(): readonly Action[] {
    const seen = new Set<string>();
    return [...sets]
      .reverse()
      .flatMap((set) => set())
      .filter(({ id }) => !seen.has(id) && seen.add(id));
  },
};

/** What stands in the bar in place of the search: where we are. */
export type Place = {
  /** Title of the window. */
  title: string;
  /** The way here, each with its address; the last has none. */
  crumbs?: readonly { label: string; href?: string }[];
};

let places = $state.raw<readonly (() => Place)[]>([]);

/** Says where the window stands for as long as the component lives. */
export function place(at: () => Place): void {
  $effect(() => {
    places = [...untrack(() => places), at];
    return () => {
      places = places.filter((one) => one !== at);
    };
  });
}

/** Where the window stands. */
export const here = {
  get now(): Place | undefined {
    return places.at(-1)?.();
  },
};
