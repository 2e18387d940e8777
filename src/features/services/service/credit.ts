import { convertMinor } from "@/core/exchange";
import { newId } from "@/core/ids";
import type { Context } from "@/db";
import { activityRow } from "@/features/activity";
import { exchangeRateOf } from "@/features/billing";
import type { NewCharge } from "./charge";
import { serviceObject } from "./service-row";

/** What a change to less gives back: its row, and what the log says. `base`: the provider's currency. */
export function creditRows(ctx: Context, { service, charge, priceKind, catalog }: NewCharge, base: string) {
  const { currency, clientId } = service;
  const amount = -charge.amountMinor;
  const rate = exchangeRateOf(catalog.exchangeRates, currency);
  return {
    row: {
      id: newId(ctx.clock.now()),
      client_id: clientId,
      service_id: service.id,
      price_kind: priceKind,
      currency,
      amount_minor: amount,
      base_minor: convertMinor(amount, currency, base, rate),
      description: charge.description,
      created_at: ctx.clock.now().toISOString(),
    },
    activity: [
      activityRow(ctx, {
        action: "service.credited",
        clientId,
        object: serviceObject(service),
        after: { amount: { amount, currency } },
      }),
    ],
  };
}
