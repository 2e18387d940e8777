import { listApiKeys, listApiKeysInput } from "@/features/api-keys";
import { portalProcedure, router } from "../../init";

export const portalApiKeysRouter = router({
  list: portalProcedure.input(listApiKeysInput).query(({ ctx, input }) => listApiKeys(ctx, input)),
});
