import { authorizeProvider } from "@/core/access";
import type { Scope } from "@/core/actor";
import { AppError, fieldError } from "@/core/errors";
import { convertMinor } from "@/core/exchange";
import { type Context, inTransaction } from "@/db";
import { readCrossRates } from "@/features/catalog";
import { readSettings } from "@/features/settings";
import type { TransferRateDto } from "../dto";
import type { ReceivedInput } from "../schemas";
import type { ReceivedAmount } from "./payment-row";

/** The currencies that a transfer for a client of `currency` may have come in, with today's rates. */
export async function listTransferRates(
  ctx: Context,
  { currency }: { currency: string },
): Promise<TransferRateDto[]> {
  const scope = authorizeProvider(ctx, "payment:record");
  const rates = await ratesTo(ctx, scope, currency, ctx.clock.now().toISOString().slice(0, 10));
  return Object.entries(rates)
    .map(([from, rateMillionths]) => ({ currency: from, rateMillionths }))
    .sort((a, b) => (a.currency < b.currency ? -1 : 1));
}

/**
 * R76: what a transfer in another currency counts for in the client's own, in minor units: at the rate that was typed,
 * or else that of the day of receipt. `validation_failed` at `rate` where there is none, at `amount` where it comes to
 * nothing.
 */
export async function creditedFor(
  ctx: Context,
  scope: Scope,
  { currency, amountMinor, rateMillionths: typed }: ReceivedInput,
  { to, day }: { to: string; day: string },
): Promise<{ amountMinor: number; received: ReceivedAmount }> {
  if (currency === to) throw fieldError(["currency"], "same_currency", "Choose another currency than that");
  const rate = typed ?? (await ratesTo(ctx, scope, to, day))[currency];
  if (!rate) {
    const text = `There is no exchange rate for ${currency} on that day: enter the rate`;
    throw fieldError(["rate"], "no_rate", text);
  }
  const credited = inSafeRange(() => convertMinor(amountMinor, currency, to, rate));
  if (credited < 1) throw fieldError(["amount"], "too_small", `This comes to nothing in ${to}`);
  return { amountMinor: credited, received: { currency, amountMinor, rateMillionths: rate } };
}

function inSafeRange(convert: () => number): number {
  try {
    return convert();
  } catch (error) {
    if (error instanceof RangeError) throw fieldError(["rate"], "too_large", "This comes to too much");
    throw error;
  }
}

function ratesTo(ctx: Context, scope: Scope, to: string, day: string): Promise<Record<string, number>> {
  return inTransaction(ctx, scope, async (tx) => {
    const { company } = await readSettings(tx);
    return readCrossRates(tx, { to, day, base: company.currency });
  });
}

/** The currency of a client, or of the client of an invoice; `not_found` where there is none such. */
export async function currencyOf(
  ctx: Context,
  scope: Scope,
  of: { client: string } | { invoice: string },
): Promise<string> {
  const found = await inTransaction(ctx, scope, (tx) =>
    "client" in of
      ? tx.client.findUnique({ where: { id: of.client }, select: { currency: true } })
      : tx.invoice.findUnique({ where: { id: of.invoice }, select: { currency: true } }),
  );
  if (!found) throw new AppError("not_found");
  return found.currency;
}
