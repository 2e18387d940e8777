import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { CURRENCY_PATTERN } from "@/core/currencies";
import { fieldError } from "@/core/errors";
import { parseRate } from "@/core/exchange-rate-text";
import { typedAmount } from "./typed-amount";

/** What ReceivedFields send. */
export const typedTransfer = {
  amount: z.string().max(20),
  currency: z.string().regex(CURRENCY_PATTERN).optional(),
  rate: z.string().max(20).optional(),
};

type Typed = { amount: string; currency?: string | undefined; rate?: string | undefined };

/** An amount in the client's currency `own`, or what came in another one; errors stand at the fields. */
export async function readTransfer(
  own: string,
  { amount, currency = own, rate }: Typed,
  text: (values: { currency: string; example: string }) => string,
) {
  const amountMinor = typedAmount(amount, currency, text);
  if (currency === own) return { amountMinor };
  const rateMillionths = rate?.trim() ? parseRate(rate) : undefined;
  if (rateMillionths === null) {
    const t = await getTranslations("books.received");
    throw fieldError(["rate"], "invalid_rate", t("invalidRate"));
  }
  return { received: { currency, amountMinor, rateMillionths } };
}
