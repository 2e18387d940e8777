import {
  changePrices,
  changePricesInput,
  changeRule,
  changeRuleInput,
  comingPricesInput,
  endRule,
  endRuleInput,
  layDownRule,
  layDownRuleInput,
  listAnnouncedPrices,
  listComingPrices,
  listRules,
  listRulesInput,
  listRuleTargets,
  previewPriceChange,
  previewPriceChangeInput,
  previewRule,
  previewRuleInput,
} from "@/features/pricing";
import { adminProcedure, router } from "../../init";

export const adminPricesRouter = router({
  coming: adminProcedure.input(comingPricesInput).query(({ ctx, input }) => listComingPrices(ctx, input)),
  announced: adminProcedure.query(({ ctx }) => listAnnouncedPrices(ctx)),
  targets: adminProcedure.query(({ ctx }) => listRuleTargets(ctx)),
  rules: adminProcedure.input(listRulesInput).query(({ ctx, input }) => listRules(ctx, input)),
  // Dry runs read alone; mutations because a button asks for them, with more than an address holds.
  preview: adminProcedure
    .input(previewPriceChangeInput)
    .mutation(({ ctx, input }) => previewPriceChange(ctx, input)),
  previewRule: adminProcedure.input(previewRuleInput).mutation(({ ctx, input }) => previewRule(ctx, input)),
  change: adminProcedure.input(changePricesInput).mutation(({ ctx, input }) => changePrices(ctx, input)),
  layDownRule: adminProcedure.input(layDownRuleInput).mutation(({ ctx, input }) => layDownRule(ctx, input)),
  changeRule: adminProcedure.input(changeRuleInput).mutation(({ ctx, input }) => changeRule(ctx, input)),
  endRule: adminProcedure.input(endRuleInput).mutation(({ ctx, input }) => endRule(ctx, input)),
});
