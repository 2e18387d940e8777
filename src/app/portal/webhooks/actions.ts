"use server";

import { getTranslations } from "next-intl/server";
import { type ActionState, defineAction } from "@/adapters/actions";
import type { ShownSecret } from "@/components/webhooks/secret-view";
import {
  countRange,
  createEndpoint,
  deleteEndpoint,
  deliveryIdInput,
  endpointIdInput,
  resendDelivery,
  resendRange,
  resendRangeInput,
  rotateEndpointSecret,
  testEndpoint,
  updateEndpoint,
} from "@/features/webhooks";
import { createForm, eventsOf, updateForm } from "./endpoint-form";

type WithSecret = ActionState & { shown?: ShownSecret };

const said = (key: string) => async () => ({ message: (await getTranslations("webhooks"))(key) });

/** The answer alone holds the secret: it goes to the page that is open, and nowhere else. */
export async function createEndpointAction(data: FormData): Promise<WithSecret> {
  let shown: ShownSecret | undefined;
  const action = defineAction({
    input: createForm,
    run: async (ctx, form) => {
      const { url, description } = form;
      const { endpoint, secret } = await createEndpoint(ctx, { url, description, events: eventsOf(form) });
      shown = { id: endpoint.id, secret };
    },
    success: said("created"),
  });
  return { ...(await action(data)), shown };
}

/** As with a new endpoint, the answer alone holds the secret. */
export async function rotateSecretAction(data: FormData): Promise<WithSecret> {
  let shown: ShownSecret | undefined;
  const action = defineAction({
    input: endpointIdInput,
    run: async (ctx, input) => {
      const { endpoint, secret } = await rotateEndpointSecret(ctx, input);
      shown = { id: endpoint.id, secret };
    },
  });
  return { ...(await action(data)), shown };
}

export const updateEndpointAction = defineAction({
  input: updateForm,
  run: (ctx, form) => {
    const { id, url, description } = form;
    return updateEndpoint(ctx, { id, url, description: description ?? null, events: eventsOf(form) });
  },
  success: async ({ id }) => ({ ...(await said("updated")()), redirectTo: `/portal/webhooks/${id}` }),
});

export const enableEndpointAction = defineAction({
  input: endpointIdInput,
  run: (ctx, { id }) => updateEndpoint(ctx, { id, disabled: false }),
  success: said("enabled"),
});

export const disableEndpointAction = defineAction({
  input: endpointIdInput,
  run: (ctx, { id }) => updateEndpoint(ctx, { id, disabled: true }),
  success: said("disabled"),
});

export const deleteEndpointAction = defineAction({
  input: endpointIdInput,
  run: (ctx, input) => deleteEndpoint(ctx, input),
  success: async () => ({ ...(await said("deleted")()), redirectTo: "/portal/webhooks" }),
});

export const testEndpointAction = defineAction({
  input: endpointIdInput,
  run: (ctx, input) => testEndpoint(ctx, input),
  success: said("test.sent"),
});

export const resendDeliveryAction = defineAction({
  input: deliveryIdInput,
  run: (ctx, input) => resendDelivery(ctx, input),
  success: said("resend.oneDone"),
});

/** How many a range would send again; nothing is sent yet. */
export async function countRangeAction(data: FormData): Promise<ActionState & { count?: number }> {
  let count: number | undefined;
  const action = defineAction({
    input: resendRangeInput,
    run: async (ctx, input) => {
      count = await countRange(ctx, input);
    },
  });
  return { ...(await action(data)), count };
}

export const resendRangeAction = defineAction({
  input: resendRangeInput,
  run: (ctx, input) => resendRange(ctx, input),
  success: async (count) => ({ message: (await getTranslations("webhooks"))("resend.done", { count }) }),
});
