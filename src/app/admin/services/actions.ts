"use server";

import { defineAction } from "@/adapters/actions";
import {
  changeService,
  changeServiceInput,
  terminateService,
  terminateServiceInput,
} from "@/features/services";
import { outcomeOf, saidOf } from "../../service-answers";

/** For the owner, at its prices and from its balance: at the price of the preview, or not at all. */
export const changeServiceAction = defineAction({
  input: changeServiceInput,
  run: (ctx, input) => changeService(ctx, input),
  success: async (result) => ({
    ...(await outcomeOf(result, "changed")),
    redirectTo: `/admin/services/${result.charge?.service.id}`,
  }),
});

/** R75: for good. */
export const terminateServiceAction = defineAction({
  input: terminateServiceInput,
  run: (ctx, input) => terminateService(ctx, input),
  success: (service) => saidOf("terminated", service),
});
