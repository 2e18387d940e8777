import type { CatalogProduct } from "@/features/catalog";

type Buyer = { terms: { kind: "retail" | "wholesale" }; chosenProducts: ReadonlySet<string> };

/** Whether a buyer sees a product and may order it; what it does not see is not there for it. */
export function isVisibleTo(product: Pick<CatalogProduct, "id" | "visibility">, buyer: Buyer): boolean {
  switch (product.visibility) {
    case "everyone":
      return true;
    case "clients":
      return buyer.terms.kind === "retail";
    case "resellers":
      return buyer.terms.kind === "wholesale";
    case "chosen":
      return buyer.terms.kind === "wholesale" && buyer.chosenProducts.has(product.id);
  }
}
