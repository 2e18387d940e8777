"use server";

import { defineAction } from "@/adapters/actions";
import {
  cancelService,
  cancelServiceInput,
  changeService,
  changeServiceInput,
  keepService,
  renewService,
  renewServiceInput,
  serviceIdInput,
  suspendService,
  suspendServiceInput,
  terminateService,
  terminateServiceInput,
  unsuspendService,
  withdrawCharge,
} from "@/features/services";
import { outcomeOf, saidOf } from "../../service-answers";

export const renewServiceAction = defineAction({
  input: renewServiceInput,
  run: (ctx, input) => renewService(ctx, input),
  success: (result) => outcomeOf(result, "renewed"),
});

/** For the owner, at its prices and from its balance: at the price of the preview, or not at all. */
export const changeServiceAction = defineAction({
  input: changeServiceInput,
  run: (ctx, input) => changeService(ctx, input),
  success: async (result) => ({
    ...(await outcomeOf(result, "changed")),
    redirectTo: `/admin/services/${result.charge?.service.id}`,
  }),
});

export const suspendServiceAction = defineAction({
  input: suspendServiceInput,
  run: (ctx, input) => suspendService(ctx, input),
  success: (service) => saidOf("suspended", service),
});

export const resumeServiceAction = defineAction({
  input: suspendServiceInput,
  run: (ctx, input) => unsuspendService(ctx, input),
  success: (service) => saidOf("resumed", service),
});

export const cancelServiceAction = defineAction({
  input: cancelServiceInput,
  run: (ctx, input) => cancelService(ctx, input),
  success: (service) => saidOf(service.status === "cancelled" ? "cancelled" : "scheduled", service),
});

export const keepServiceAction = defineAction({
  input: serviceIdInput,
  run: (ctx, input) => keepService(ctx, input),
  success: (service) => saidOf("kept", service),
});

export const withdrawChargeAction = defineAction({
  input: serviceIdInput,
  run: (ctx, input) => withdrawCharge(ctx, input),
  success: (service) => saidOf("withdrawn", service),
});

/** R75: for good. */
export const terminateServiceAction = defineAction({
  input: terminateServiceInput,
  run: (ctx, input) => terminateService(ctx, input),
  success: (service) => saidOf("terminated", service),
});
