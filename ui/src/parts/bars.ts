/** What is read and set of an element that may scroll. */
type Scroller = Pick<
  HTMLElement,
  "clientWidth" | "clientHeight" | "offsetWidth" | "offsetHeight" | "scrollWidth" | "scrollHeight"
>;
type Side = "Left" | "Right" | "Top" | "Bottom";
type Looks = Pick<CSSStyleDeclaration, "overflowX" | "overflowY" | `border${Side}Width`>;

const scrolls = (overflow: string): boolean => overflow === "auto" || overflow === "scroll";
const px = (...widths: string[]): number =>
  widths.reduce((sum, width) => sum + (Number.parseFloat(width) || 0), 0);

/** Whether it scrolls with bars laid over its content. Bars with room of their own are let be. */
export function laidOver(element: Scroller, looks: Looks): boolean {
  const down = scrolls(looks.overflowY) && element.scrollHeight > element.clientHeight;
  const across = scrolls(looks.overflowX) && element.scrollWidth > element.clientWidth;
  if (!down && !across) return false;
  const wide = element.offsetWidth - px(looks.borderLeftWidth, looks.borderRightWidth);
  const high = element.offsetHeight - px(looks.borderTopWidth, looks.borderBottomWidth);
  return wide - element.clientWidth < 1 && high - element.clientHeight < 1;
}

/**
 * Takes the scroll bars away from what lies under a modal dialog; gives them back when called.
 * WebKit paints bars that are laid over content after everything else, the top layer included: no
 * z-index, no `scrollbar-width` and no layer of its own puts a dialog above them. What is scrolled
 * stays where it was.
 */
export function hideBarsUnder(dialog: Element): () => void {
  const under = [...document.querySelectorAll<HTMLElement>("body *")].filter(
    (element) =>
      (element.scrollHeight > element.clientHeight || element.scrollWidth > element.clientWidth) &&
      !dialog.contains(element) &&
      laidOver(element, getComputedStyle(element)),
  );
  const before = under.map(({ style }) => style.overflow);
  for (const { style } of under) style.overflow = "hidden";
  return () => {
    for (const [at, { style }] of under.entries()) style.overflow = before[at] ?? "";
  };
}
