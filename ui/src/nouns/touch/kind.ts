import type { TouchKind } from "~/api";
import type { IconName } from "~/parts/Icon.svelte";

/** The picture of each kind of touch; its word always stands beside it. */
export const KIND_ICONS: Readonly<Record<TouchKind, IconName>> = {
  meeting: "people",
  call: "call",
  email: "mail",
  message: "touch",
  event: "calendar",
  consultation: "question",
  support: "support",
  social: "share",
  informal: "cup",
};
