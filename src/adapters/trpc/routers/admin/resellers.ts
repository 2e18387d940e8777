import { listApiKeys, listApiKeysInput } from "@/features/api-keys";
import {
  getProgramReach,
  getReseller,
  listNotes,
  listResellers,
  listResellersInput,
  listTierEvaluations,
  listTierEvaluationsInput,
  listTierRows,
  listTiers,
  previewRate,
  previewRateInput,
  previewTiers,
  resellerIdInput,
  updateTiers,
  updateTiersInput,
} from "@/features/resellers";
import { adminProcedure, router } from "../../init";

export const adminResellersRouter = router({
  list: adminProcedure.input(listResellersInput).query(({ ctx, input }) => listResellers(ctx, input)),
  reach: adminProcedure.query(({ ctx }) => getProgramReach(ctx)),
  get: adminProcedure.input(resellerIdInput).query(({ ctx, input }) => getReseller(ctx, input)),
  previewRate: adminProcedure.input(previewRateInput).query(({ ctx, input }) => previewRate(ctx, input)),
  notes: adminProcedure.input(resellerIdInput).query(({ ctx, input }) => listNotes(ctx, input)),
  apiKeys: adminProcedure.input(listApiKeysInput).query(({ ctx, input }) => listApiKeys(ctx, input)),
  tiers: adminProcedure.query(({ ctx }) => listTiers(ctx)),
  tierRows: adminProcedure.query(({ ctx }) => listTierRows(ctx)),
  tierEvaluations: adminProcedure
    .input(listTierEvaluationsInput)
    .query(({ ctx, input }) => listTierEvaluations(ctx, input)),
  // Reads alone; a mutation because it is asked for by a button, and never from a cache.
  previewTiers: adminProcedure.input(updateTiersInput).mutation(({ ctx, input }) => previewTiers(ctx, input)),
  updateTiers: adminProcedure.input(updateTiersInput).mutation(({ ctx, input }) => updateTiers(ctx, input)),
});
