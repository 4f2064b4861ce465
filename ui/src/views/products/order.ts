import type { ProductLine } from "~/api";
import type { Order } from "~/parts/table";

type Value = string | number | null;

function value(
  { product, revenue_12m, change, last_sale, class: grade }: ProductLine,
  by: string,
): Value {
  switch (by) {
    case "revenue":
      return revenue_12m.minor;
    case "change":
      return change.share;
    case "margin":
      return product.margin;
    case "sale":
      return last_sale?.day ?? null;
    case "class":
      return grade === "" ? null : grade;
    default:
      return product.name;
  }
}

/** Products in an order; those it says nothing of stand last either way, alike ones by name. */
export function inOrder(rows: readonly ProductLine[], { by, descending }: Order): ProductLine[] {
  const compare = new Intl.Collator(undefined, { numeric: true }).compare;
  return [...rows].sort((a, b) => {
    const [left, right] = [value(a, by), value(b, by)];
    if (left === null || right === null) {
      if (left !== right) return left === null ? 1 : -1;
    } else {
      const order =
        typeof left === "number" && typeof right === "number"
          ? left - right
          : compare(String(left), String(right));
      if (order !== 0) return descending ? -order : order;
    }
    return compare(a.product.name, b.product.name);
  });
}
