import { getApiLimit, listApiKeys, listApiKeysInput } from "@/features/api-keys";
import { portalProcedure, router } from "../../init";

export const portalApiKeysRouter = router({
  limit: portalProcedure.query(({ ctx }) => getApiLimit(ctx, {})),
  list: portalProcedure.input(listApiKeysInput).query(({ ctx, input }) => listApiKeys(ctx, input)),
});
