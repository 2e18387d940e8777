import type { BillingCycle } from "@/core/billing-cycle";
import type { Money } from "@/core/money";

export type CategoryDto = { id: string; name: string };

/** Retail for one cycle and currency; set-up is charged once. */
export type PriceDto = { cycle: BillingCycle; price: Money; setup: Money };

/** A product in the admin's list. `from` is its cheapest way in: the shortest cycle that it has. */
export type ProductListItemDto = {
  id: string;
  name: string;
  category: CategoryDto;
  status: "active" | "retired";
  from: PriceDto | null;
  optionGroups: number;
};

export type OptionDto = { id: string; name: string; prices: PriceDto[] };

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
