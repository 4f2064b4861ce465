/** What lies over the screen and belongs to the window itself. */
export type Layer = "palette" | "shortcuts" | "quick" | null;

let layer = $state<Layer>(null);

/** What lies over the screen. */
export const layers = {
  get open(): Layer {
    return layer;
  },
};

/** Lays something over the screen, or takes it away. */
export function lay(over: Layer): void {
  layer = over;
}
