"use server";

import { getTranslations } from "next-intl/server";
import { defineAction } from "@/adapters/actions";
import { allowEndpoint, disableEndpointInput, endpointIdInput, stopEndpoint } from "@/features/webhooks";

export const stopEndpointAction = defineAction({
  input: disableEndpointInput,
  run: (ctx, input) => stopEndpoint(ctx, input),
  success: async () => ({ message: (await getTranslations("webhooks.admin"))("disabled") }),
});

export const allowEndpointAction = defineAction({
  input: endpointIdInput,
  run: (ctx, input) => allowEndpoint(ctx, input),
  success: async () => ({ message: (await getTranslations("webhooks.admin"))("enabled") }),
});
