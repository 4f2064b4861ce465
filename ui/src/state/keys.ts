/** Keys by their place on the keyboard: `N` is `N` in a Russian layout too. */

type Pressed = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;

/** A key press as `ctrl+shift+z`, `n`, `/`, `?`. */
export function keysOf(event: Pressed): string {
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1]?.toLowerCase();
  const digit = /^Digit(\d)$/.exec(event.code)?.[1];
  let key = letter ?? event.key.toLowerCase();
  // In a Russian layout the place of `/` types a full stop, and `?` is Shift 7.
  if (event.code === "Slash") key = event.shiftKey ? "?" : "/";
  else if (!letter && digit && !event.shiftKey) key = digit;
  const printed = key === "?";
  return [
    event.ctrlKey || event.metaKey ? "ctrl+" : "",
    event.altKey ? "alt+" : "",
    event.shiftKey && !printed ? "shift+" : "",
    key,
  ].join("");
}

/** Keys typed here belong to what is being written. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  const input = target.closest("input, textarea, select, [contenteditable=true]");
  return (
    input !== null && !["checkbox", "radio", "button"].includes(input.getAttribute("type") ?? "")
  );
}
