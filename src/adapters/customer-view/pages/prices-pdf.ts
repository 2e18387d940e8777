import { getPriceListPdf } from "@/features/brand";
import type { ViewPage } from "../view-page";

/** The reseller's price list on its own letterhead. */
export const page: ViewPage = {
  path: "/prices.pdf",
  show: async (ctx, input) => ({ kind: "file", file: await getPriceListPdf(ctx, input) }),
};
