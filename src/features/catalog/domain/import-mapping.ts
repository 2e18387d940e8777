import { fieldError } from "@/core/errors";

/** What a price list can tell of a product. */
export const IMPORT_FIELDS = ["product", "price", "category", "backup"] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** Which column, by its heading, holds what; a list without a price for backups leaves that out. */
export type ColumnMapping = Record<Exclude<ImportField, "backup">, string> & { backup?: string };

/** The headings of a cloud host's public list of plans. */
export const DEFAULT_MAPPING: ColumnMapping = {
  product: "label",
  price: "monthly_usd",
  category: "class",
  backup: "backup_monthly_usd",
};

/**
 * Reads `product=label,price=monthly_usd`; nothing at all is the defaults. A field that is not named keeps its default; `backup=` alone means that
 * the list has none. Throws `validation_failed` for anything else.
 */
export function parseMapping(text: string): ColumnMapping {
  const mapping: ColumnMapping = { ...DEFAULT_MAPPING };
  if (text.trim() === "") return mapping;
  for (const pair of text.split(",")) {
    const [field = "", ...rest] = pair.split("=");
    const column = rest.join("=").trim();
    const name = IMPORT_FIELDS.find((known) => known === field.trim());
    if (!name || rest.length === 0) {
      throw fieldError(
        ["mapping"],
        "invalid",
        `"${pair}" is no mapping: write ${IMPORT_FIELDS.join(", ")} = a column`,
      );
    }
    if (column === "" && name !== "backup")
      throw fieldError(["mapping"], "invalid", `${name} needs a column`);
    mapping[name] = column;
  }
  return mapping.backup === "" ? { ...mapping, backup: undefined } : mapping;
}
