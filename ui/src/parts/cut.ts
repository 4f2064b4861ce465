import type { Attachment } from "svelte/attachments";

/** Words that do not fit are said whole on hover; those that fit need no tooltip over what is below. */
export const whole: Attachment<HTMLElement> = (element) => {
  const show = (): void => {
    if (element.scrollWidth > element.clientWidth) element.title = element.textContent.trim();
    else element.removeAttribute("title");
  };
  element.addEventListener("pointerenter", show);
  return () => element.removeEventListener("pointerenter", show);
};
