import { getBrand } from "@/features/brand";
import { portalProcedure, router } from "../../init";

/** What a reseller's customers see of it (R79). */
export const portalBrandRouter = router({
  get: portalProcedure.query(({ ctx }) => getBrand(ctx)),
});
