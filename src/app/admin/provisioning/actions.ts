"use server";

import { getTranslations } from "next-intl/server";
import { defineAction } from "@/adapters/actions";
import {
  type ActionDto,
  abandonAction,
  abandonActionInput,
  actionIdInput,
  confirmAction,
  confirmActionInput,
  retryAction,
} from "@/features/services";

async function said(key: "confirmed" | "retried" | "abandoned", { service }: ActionDto) {
  const t = await getTranslations("services.admin");
  return { message: t(key, { name: service.name }) };
}

/** What was asked for has been done. */
export const confirmProvisioningAction = defineAction({
  input: confirmActionInput,
  run: (ctx, input) => confirmAction(ctx, input),
  success: (action) => said("confirmed", action),
});

/** Asks anew, at once. */
export const retryProvisioningAction = defineAction({
  input: actionIdInput,
  run: (ctx, input) => retryAction(ctx, input),
  success: (action) => said("retried", action),
});

/** Asks no more. */
export const abandonProvisioningAction = defineAction({
  input: abandonActionInput,
  run: (ctx, input) => abandonAction(ctx, input),
  success: (action) => said("abandoned", action),
});
