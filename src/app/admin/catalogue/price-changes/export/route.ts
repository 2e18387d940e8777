import { defineFormExport } from "@/adapters/csv";
import { exportPriceChange, previewPriceChangeInput } from "@/features/pricing";
import { RENEWAL_COLUMNS } from "../../renewal-columns";

/** The dry run of a change of prices. */
export const POST = defineFormExport({
  name: "price-change",
  input: previewPriceChangeInput,
  run: exportPriceChange,
  columns: RENEWAL_COLUMNS,
});
