import { getServicesPdf } from "@/features/brand";
import type { ViewPage } from "../view-page";

/** The customer's services on the reseller's letterhead. */
export const page: ViewPage = {
  path: "/services.pdf",
  show: async (ctx, input) => ({ kind: "file", file: await getServicesPdf(ctx, input) }),
};
