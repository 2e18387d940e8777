"use server";

import { defineAction } from "@/adapters/actions";
import { changeService, changeServiceInput } from "@/features/services";
import { outcomeOf } from "../../service-answers";

/** At the price of the preview beside the form, or not at all. */
export const changeServiceAction = defineAction({
  input: changeServiceInput,
  run: (ctx, input) => changeService(ctx, input),
  success: async (result) => ({
    ...(await outcomeOf(result, "changed")),
    redirectTo: `/portal/services/${result.charge?.service.id}`,
  }),
});
