"use server";

import { getTranslations } from "next-intl/server";
import { defineAction } from "@/adapters/actions";
import { formatMoney } from "@/core/money";
import {
  type ChargeResult,
  cancelService,
  cancelServiceInput,
  changeService,
  changeServiceInput,
  keepService,
  renewService,
  renewServiceInput,
  type ServiceDto,
  serviceIdInput,
  suspendService,
  suspendServiceInput,
  unsuspendService,
  withdrawCharge,
} from "@/features/services";

const nameOf = ({ label, product }: ServiceDto) => label ?? product.name;

async function said(key: string, service: ServiceDto) {
  const t = await getTranslations("services.done");
  return { message: t(key, { name: nameOf(service) }) };
}

/** What a change or renewal came to; without an idempotency key there is no replay. */
async function outcomeOf({ charge }: ChargeResult, done: "changed" | "renewed") {
  if (!charge) throw new Error("a charge without idempotency key has no replay");
  const { outcome, service, net } = charge;
  const t = await getTranslations("services.done");
  const values = { name: nameOf(service), amount: formatMoney(Math.abs(net.amount), net.currency) };
  return { message: t(outcome === "waiting" || outcome === "credited" ? outcome : done, values) };
}

export const renewServiceAction = defineAction({
  input: renewServiceInput,
  run: (ctx, input) => renewService(ctx, input),
  success: (result) => outcomeOf(result, "renewed"),
});

/** At the price of the preview beside the form, or not at all. */
export const changeServiceAction = defineAction({
  input: changeServiceInput,
  run: (ctx, input) => changeService(ctx, input),
  success: async (result) => ({
    ...(await outcomeOf(result, "changed")),
    redirectTo: `/portal/services/${result.charge?.service.id}`,
  }),
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
