import { z } from "zod";
import { Replay } from "@/features/activity";
import {
  type ChargeResult,
  cancelService,
  cancelServiceInput,
  changeService,
  changeServiceInput,
  type KeepCharge,
  keepService,
  previewChange,
  previewChangeInput,
  renewService,
  renewServiceInput,
  type ServiceChargeDto,
  serviceIdInput,
  suspendService,
  suspendServiceInput,
  unsuspendService,
  updateService,
  updateServiceInput,
  withdrawCharge,
} from "@/features/services";
import {
  changePreviewSchema,
  presentChangePreview,
  presentService,
  presentServiceCharge,
  serviceChargeSchema,
  serviceSchema,
} from "../presenters/services";
import { defineRoute, type RouteCall } from "../route";

const scope = "services:write";
const tag = "Services";
const errors = ["state_conflict"] as const;

const { label, externalId, metadata } = updateServiceInput.shape;
const updateBody = z.strictObject({ label, external_id: externalId, metadata }).meta({
  id: "ServiceUpdate",
  description: "Only what is named changes; null clears a field.",
});
const { reason } = suspendServiceInput.shape;
const reasonBody = z.strictObject({ reason });
const suspendBody = reasonBody.meta({ id: "ServiceSuspend" });
const { when } = cancelServiceInput.shape;
const cancelBody = z.strictObject({ when: when.default("now"), reason }).meta({ id: "ServiceCancel" });
const { product, options, cycle } = previewChangeInput.shape;
const previewBody = z.strictObject({ product, options, cycle }).meta({ id: "ServiceChangePreview" });
const { expectedNetMinor } = changeServiceInput.shape;
const changeBody = z
  .strictObject({ product, options, cycle, expected_net: expectedNetMinor })
  .meta({ id: "ServiceChange" });
const { periodEnd } = renewServiceInput.shape;
const renewBody = z.strictObject({ period_end: periodEnd }).meta({ id: "ServiceRenew" });

/** How a charge's answer is kept: by its one statement, which takes the answer along. */
function keepCharge(call: RouteCall<unknown, unknown, unknown, ServiceChargeDto>): {
  idempotency?: KeepCharge;
} {
  return call.idempotency ? { idempotency: { ...call.idempotency, status: 200, render: call.render } } : {};
}

function chargeOf(result: ChargeResult): ServiceChargeDto {
  if (result.replay) throw new Replay(result.replay);
  return result.charge;
}

export const serviceVerbRoutes = [
  defineRoute({
    method: "PATCH",
    path: "/services/{id}",
    name: "updateService",
    scope,
    tag,
    summary: "Change what a service is called",
    description: "Its label, your own id and the metadata.",
    errors: ["duplicate_external_id"],
    params: serviceIdInput,
    body: updateBody,
    response: serviceSchema,
    idempotent: "verb",
    run: ({ ctx, params, body: { external_id, ...rest }, keep, expect }) =>
      updateService(ctx, { ...params, ...rest, externalId: external_id }, keep, expect),
    present: presentService,
  }),
  defineRoute({
    method: "POST",
    path: "/services/{id}/suspend",
    name: "suspendService",
    scope,
    tag,
    summary: "Hold a service back",
    description: "It stops running until `/unsuspend`, stays rented, and renews as before.",
    errors,
    params: serviceIdInput,
    body: suspendBody,
    response: serviceSchema,
    idempotent: "verb",
    run: ({ ctx, params, body, keep }) => suspendService(ctx, { ...params, ...body }, keep),
    present: presentService,
  }),
  defineRoute({
    method: "POST",
    path: "/services/{id}/unsuspend",
    name: "unsuspendService",
    scope,
    tag,
    summary: "Let a service go on that you suspended",
    description: "Answers 409 for one that was suspended for an unpaid invoice, or by the operator.",
    errors,
    params: serviceIdInput,
    response: serviceSchema,
    idempotent: "verb",
    run: ({ ctx, params, keep }) => unsuspendService(ctx, params, keep),
    present: presentService,
  }),
  defineRoute({
    method: "POST",
    path: "/services/{id}/cancel",
    name: "cancelService",
    scope,
    tag,
    summary: "Cancel a service, now or with its paid period",
    description: "Nothing is paid back. With `period_end` it can be taken back until then, by `/keep`.",
    errors,
    params: serviceIdInput,
    body: cancelBody,
    response: serviceSchema,
    idempotent: "verb",
    run: ({ ctx, params, body, keep }) => cancelService(ctx, { ...params, ...body }, keep),
    present: presentService,
  }),
  defineRoute({
    method: "POST",
    path: "/services/{id}/keep",
    name: "keepService",
    scope,
    tag,
    summary: "Take back a cancellation at the period's end",
    description: "The service renews again as before.",
    errors,
    params: serviceIdInput,
    response: serviceSchema,
    idempotent: "verb",
    run: ({ ctx, params, keep }) => keepService(ctx, params, keep),
    present: presentService,
  }),
  defineRoute({
    method: "POST",
    path: "/services/{id}/change/preview",
    name: "previewServiceChange",
    scope,
    tag,
    summary: "What a change would cost, to the minor unit",
    description: "The same calculation as the change's. Nothing happens.",
    errors,
    params: serviceIdInput,
    body: previewBody,
    response: changePreviewSchema,
    idempotent: "door",
    run: ({ ctx, params, body }) => previewChange(ctx, { ...params, ...body }),
    present: presentChangePreview,
  }),
  defineRoute({
    method: "POST",
    path: "/services/{id}/change",
    name: "changeService",
    scope,
    tag,
    summary: "Change product, options or billing cycle",
    description:
      "Charged or credited for the rest of the paid time, by UTC days. With another `cycle` a whole period of it begins now, less the rest of what is paid. From the balance where it covers that; otherwise by an open invoice, and the change waits for it. `expected_net` refuses another amount than the preview's.",
    errors,
    params: serviceIdInput,
    body: changeBody,
    response: serviceChargeSchema,
    idempotent: "verb",
    fieldNames: { expectedNetMinor: "expected_net" },
    run: async (call) => {
      const { expected_net: expectedNetMinor, ...body } = call.body;
      const input = { ...call.params, ...body, expectedNetMinor };
      return chargeOf(await changeService(call.ctx, input, keepCharge(call)));
    },
    present: presentServiceCharge,
  }),
  defineRoute({
    method: "POST",
    path: "/services/{id}/renew",
    name: "renewService",
    scope,
    tag,
    summary: "Pay a service for one more period",
    description:
      "From the balance where it covers that; otherwise by an open invoice. With `period_end`, what you saw as the end of the paid time, it is renewed once however often you ask.",
    errors,
    params: serviceIdInput,
    body: renewBody,
    response: serviceChargeSchema,
    idempotent: "verb",
    run: async (call) => {
      const input = { ...call.params, periodEnd: call.body.period_end };
      return chargeOf(await renewService(call.ctx, input, keepCharge(call)));
    },
    present: presentServiceCharge,
  }),
  defineRoute({
    method: "POST",
    path: "/services/{id}/withdraw",
    name: "withdrawServiceCharge",
    scope,
    tag,
    summary: "Take back a change or renewal that waits for payment",
    description: "Its open invoice is voided.",
    errors,
    params: serviceIdInput,
    response: serviceSchema,
    idempotent: "verb",
    run: ({ ctx, params, keep }) => withdrawCharge(ctx, params, keep),
    present: presentService,
  }),
];
