/** Lets a text area grow with its words where the engine does not do so by itself. */
export function grow(area: HTMLTextAreaElement): (() => void) | undefined {
  if (CSS.supports("field-sizing", "content")) return undefined;
  const fit = (): void => {
    area.style.height = "auto";
    area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
  };
  fit();
  area.addEventListener("input", fit);
  return () => area.removeEventListener("input", fit);
}
