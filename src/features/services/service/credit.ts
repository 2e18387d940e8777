import { newId, toPublicId } from "@/core/ids";
import type { Context } from "@/db";
import { activityRow, eventRow } from "@/features/activity";
import { serviceCreditRow } from "@/features/billing";
import type { Settings } from "@/features/settings";
import type { NewCharge } from "./charge";
import { serviceObject } from "./service-row";

/** What a change to less gives back: its credit note, and what the log and the outbox say of it. */
export function creditRows(ctx: Context, { service, charge, basis, catalog }: NewCharge, settings: Settings) {
  const { currency, clientId } = service;
  const row = serviceCreditRow(ctx, {
    id: newId(ctx.clock.now()),
    clientId,
    serviceId: service.id,
    priceKind: basis.terms.kind,
    currency,
    netMinor: -charge.amountMinor,
    reason: charge.description,
    billing: basis.billing,
    exchangeRates: catalog.exchangeRates,
    settings,
  });
  const amount = { amount: row.amount_minor, currency };
  const id = toPublicId("creditNote", row.id);
  return {
    row,
    activity: [
      activityRow(ctx, {
        action: "service.credited",
        clientId,
        object: serviceObject(service),
        after: { amount, credit_note: id },
      }),
    ],
    events: [
      eventRow(ctx, {
        type: "credit_note.created",
        clientId,
        object: { id, object: "credit_note", service: toPublicId("service", service.id), amount },
      }),
    ],
  };
}
