import { listNetworkKeys, listNetworkKeysInput } from "@/features/api-keys";
import { adminProcedure, router } from "../../init";

export const adminApiKeysRouter = router({
  list: adminProcedure.input(listNetworkKeysInput).query(({ ctx, input }) => listNetworkKeys(ctx, input)),
});
