import { getBrand, listLinks, listLinksInput } from "@/features/brand";
import { portalProcedure, router } from "../../init";

/** What a reseller's customers see of it, and their ways in (R79). */
export const portalBrandRouter = router({
  get: portalProcedure.query(({ ctx }) => getBrand(ctx)),
  links: portalProcedure.input(listLinksInput).query(({ ctx, input }) => listLinks(ctx, input)),
});
