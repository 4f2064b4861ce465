import type { Attachment } from "svelte/attachments";

/** Words that do not fit are said whole on hover; those that fit need no tooltip over what is below. */
export const whole: Attachment<HTMLElement> = (element) => {
  const show = (): void => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
    // Lines clamped to a number leave half a pixel of rounding.
    if (scrollWidth > clientWidth || scrollHeight > clientHeight + 2)
      element.title = element.textContent.trim();
    else element.removeAttribute("title");
  };
  element.addEventListener("pointerenter", show);
  return () => element.removeEventListener("pointerenter", show);
};
