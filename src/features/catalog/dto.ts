import type { BillingCycle } from "@/core/billing-cycle";
import type { Money } from "@/core/money";

export type CategoryDto = { id: string; name: string };

/** Retail for one cycle and currency; set-up is charged once. `floor`: what it costs the provider. */
export type PriceDto = { cycle: BillingCycle; price: Money; setup: Money; floor: Money | null };

export type ProductVisibilityDto = "everyone" | "clients" | "resellers" | "chosen";

/** A product in the admin's list. `from` is its cheapest way in: the shortest cycle that it has. */
export type ProductListItemDto = {
  id: string;
  name: string;
  category: CategoryDto;
  status: "active" | "retired";
  from: PriceDto | null;
  optionGroups: number;
  visibility: ProductVisibilityDto;
};

/** A category with the products of it that were asked for, in their order. */
export type CatalogSectionDto = CategoryDto & {
  updatedAt: string;
  /** All that it has. */
  count: number;
  products: (ProductListItemDto & { stock: number | null })[];
};

/** A page of the catalogue: of each section the products that are on it. */
export type CatalogPageDto = { sections: CatalogSectionDto[]; nextCursor: string | null };

/** What an admin can change of a product beside its prices. `updatedAt` is the basis of a change. */
export type ProductSettingsDto = {
  updatedAt: string;
  slug: string;
  visibility: ProductVisibilityDto;
  audience: { id: string; name: string }[];
  /** Units left; null where it is not limited. */
  stock: number | null;
  services: number;
};

/** An option group with the products that have it. */
export type OptionGroupDetailsDto = OptionGroupDto & {
  slug: string;
  updatedAt: string;
  products: { id: string; name: string }[];
};

export type OptionDto = { id: string; name: string; retired: boolean; prices: PriceDto[] };

export type OptionGroupDto = {
  id: string;
  name: string;
  kind: "choice" | "quantity" | "yes_no";
  required: boolean;
  min: number;
  max: number;
  step: number;
  options: OptionDto[];
};

/** A product as its provider sees it: retail, in every cycle and currency. */
export type ProductDto = {
  id: string;
  name: string;
  description: string;
  category: CategoryDto;
  status: "active" | "retired";
  prices: PriceDto[];
  optionGroups: OptionGroupDto[];
};

/** A price of an imported list; `from` is null where there was none. */
export type ImportedPriceDto = { from: Money | null; to: Money };

export type ImportedProductDto = {
  line: number;
  name: string;
  category: string;
  status: "new" | "changed" | "unchanged";
  price: ImportedPriceDto;
  backup: ImportedPriceDto | null;
};

/** What an import did, or would do. */
export type CatalogImportDto = {
  dryRun: boolean;
  productsCreated: number;
  productsChanged: number;
  productsUnchanged: number;
  categoriesCreated: string[];
  products: ImportedProductDto[];
};

/** What is wrong with a list, and where; `column` is empty for what concerns the whole line. */
export type ImportProblemDto = { line: number; column: string; detail: string };

/** A list as it would be imported, or the reasons why it would not. */
export type ImportCheckDto =
  | { problems: []; report: CatalogImportDto }
  | { problems: ImportProblemDto[]; report: null };

/** What an import of a whole catalogue did, or would do; with problems it is nothing. */
export type CatalogFileImportDto = {
  imported: boolean;
  problems: ImportProblemDto[];
  changes: {
    what: "category" | "group" | "option" | "product" | "price";
    name: string;
    field: string;
    from: string | null;
    to: string;
  }[];
  unchanged: number;
  /** Not in the file: stays as it is. */
  missing: { what: "category" | "group" | "option" | "product" | "price"; name: string }[];
};
