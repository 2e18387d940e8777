import { listApiKeys, listApiKeysInput } from "@/features/api-keys";
import {
  applyBulk,
  applyBulkInput,
  countResellers,
  filterResellersInput,
  getProgramReach,
  getReseller,
  listNotes,
  listResellers,
  listResellersInput,
  listTierEvaluations,
  listTierEvaluationsInput,
  listTierRows,
  listTiers,
  matchingResellers,
  previewBulk,
  previewBulkInput,
  previewRate,
  previewRateInput,
  previewStatus,
  previewStatusInput,
  previewTier,
  previewTierInput,
  previewTiers,
  resellerIdInput,
  updateTiers,
  updateTiersInput,
} from "@/features/resellers";
import { listEndpoints, listEndpointsInput } from "@/features/webhooks";
import { problemsIn } from "@/i18n/sentences";
import { adminProcedure, router } from "../../init";

export const adminResellersRouter = router({
  list: adminProcedure.input(listResellersInput).query(({ ctx, input }) => listResellers(ctx, input)),
  count: adminProcedure.input(filterResellersInput).query(({ ctx, input }) => countResellers(ctx, input)),
  matching: adminProcedure
    .input(filterResellersInput)
    .query(({ ctx, input }) => matchingResellers(ctx, input)),
  reach: adminProcedure.query(({ ctx }) => getProgramReach(ctx)),
  get: adminProcedure.input(resellerIdInput).query(({ ctx, input }) => getReseller(ctx, input)),
  previewRate: adminProcedure.input(previewRateInput).query(({ ctx, input }) => previewRate(ctx, input)),
  previewTier: adminProcedure.input(previewTierInput).query(({ ctx, input }) => previewTier(ctx, input)),
  previewStatus: adminProcedure
    .input(previewStatusInput)
    .query(({ ctx, input }) => previewStatus(ctx, input)),
  // Reads alone; a mutation because 500 ids are too long for an address.
  previewBulk: adminProcedure.input(previewBulkInput).mutation(({ ctx, input }) => previewBulk(ctx, input)),
  applyBulk: adminProcedure
    .input(applyBulkInput)
    .mutation(async ({ ctx, input }) => problemsIn(ctx.locale, await applyBulk(ctx, input))),
  notes: adminProcedure.input(resellerIdInput).query(({ ctx, input }) => listNotes(ctx, input)),
  webhooks: adminProcedure.input(listEndpointsInput).query(({ ctx, input }) => listEndpoints(ctx, input)),
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
