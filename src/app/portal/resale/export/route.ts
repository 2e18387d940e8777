import { z } from "zod";
import { defineExport } from "@/adapters/csv";
import { formatMajor } from "@/core/money";
import { exportResaleList } from "@/features/resale";

/** R22: the reseller's own price list; amounts in major units. */
export const GET = defineExport({
  name: "resale-prices",
  input: z.strictObject({}),
  run: (ctx) => exportResaleList(ctx),
  columns: [
    { heading: "product_id", cell: (row) => row.product.id },
    { heading: "product", cell: (row) => row.product.name },
    { heading: "category", cell: (row) => row.category.name },
    { heading: "cycle", cell: (row) => row.cycle },
    { heading: "currency", cell: (row) => row.wholesale.currency },
    { heading: "wholesale", cell: (row) => formatMajor(row.wholesale.amount, row.wholesale.currency) },
    { heading: "retail", cell: (row) => formatMajor(row.retail.amount, row.retail.currency) },
    { heading: "resale", cell: (row) => row.resale && formatMajor(row.resale.amount, row.resale.currency) },
    {
      heading: "margin",
      cell: (row) => (row.marginMinor === null ? null : formatMajor(row.marginMinor, row.wholesale.currency)),
    },
    { heading: "margin_percent", cell: (row) => (row.marginBps === null ? null : row.marginBps / 100) },
    { heading: "by", cell: (row) => row.source },
  ],
});
