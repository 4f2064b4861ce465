import type { ImportCreated } from "~/api";
import { t } from "~/text";

/** `14 accounts`: records of one noun that rows bring along. */
export function createdWords({ noun, count }: ImportCreated): string {
  switch (noun) {
    case "account":
      return t("import-created-accounts", { count });
    case "contact":
      return t("import-created-contacts", { count });
    case "product":
      return t("import-created-products", { count });
    case "manager":
      return t("import-created-managers", { count });
    default:
      return t("import-created-other", { count });
  }
}
