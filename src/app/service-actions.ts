"use server";

import { defineAction } from "@/adapters/actions";
import {
  cancelService,
  cancelServiceInput,
  keepService,
  renewService,
  renewServiceInput,
  serviceIdInput,
  suspendService,
  suspendServiceInput,
  unsuspendService,
  withdrawCharge,
} from "@/features/services";
import { outcomeOf, saidOf } from "./service-answers";

// For the portal and for admins: the verbs know whose service it is.

export const renewServiceAction = defineAction({
  input: renewServiceInput,
  run: (ctx, input) => renewService(ctx, input),
  success: (result) => outcomeOf(result, "renewed"),
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
