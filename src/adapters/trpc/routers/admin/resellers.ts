import {
  getReseller,
  listResellers,
  listResellersInput,
  listTiers,
  resellerIdInput,
} from "@/features/resellers";
import { adminProcedure, router } from "../../init";

export const adminResellersRouter = router({
  list: adminProcedure.input(listResellersInput).query(({ ctx, input }) => listResellers(ctx, input)),
  get: adminProcedure.input(resellerIdInput).query(({ ctx, input }) => getReseller(ctx, input)),
  tiers: adminProcedure.query(({ ctx }) => listTiers(ctx)),
});
