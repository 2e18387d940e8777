"use server";

import { getTranslations } from "next-intl/server";
import { defineAction } from "@/adapters/actions";
import {
  cancelService,
  cancelServiceInput,
  keepService,
  renewService,
  renewServiceInput,
  type ServiceDto,
  serviceIdInput,
  suspendService,
  suspendServiceInput,
  terminateService,
  terminateServiceInput,
  unsuspendService,
  withdrawCharge,
} from "@/features/services";

async function said(key: string, { label, product }: ServiceDto) {
  const t = await getTranslations("services.done");
  return { message: t(key, { name: label ?? product.name }) };
}

export const renewServiceAction = defineAction({
  input: renewServiceInput,
  run: (ctx, input) => renewService(ctx, input),
  success: async ({ charge }) => {
    if (!charge) throw new Error("a charge without idempotency key has no replay");
    return said(charge.outcome === "waiting" ? "waiting" : "renewed", charge.service);
  },
});

export const suspendServiceAction = defineAction({
  input: suspendServiceInput,
  run: (ctx, input) => suspendService(ctx, input),
  success: (service) => said("suspended", service),
});

export const resumeServiceAction = defineAction({
  input: suspendServiceInput,
  run: (ctx, input) => unsuspendService(ctx, input),
  success: (service) => said("resumed", service),
});

export const cancelServiceAction = defineAction({
  input: cancelServiceInput,
  run: (ctx, input) => cancelService(ctx, input),
  success: (service) => said(service.status === "cancelled" ? "cancelled" : "scheduled", service),
});

export const keepServiceAction = defineAction({
  input: serviceIdInput,
  run: (ctx, input) => keepService(ctx, input),
  success: (service) => said("kept", service),
});

export const withdrawChargeAction = defineAction({
  input: serviceIdInput,
  run: (ctx, input) => withdrawCharge(ctx, input),
  success: (service) => said("withdrawn", service),
});

/** R75: for good. */
export const terminateServiceAction = defineAction({
  input: terminateServiceInput,
  run: (ctx, input) => terminateService(ctx, input),
  success: (service) => said("terminated", service),
});
