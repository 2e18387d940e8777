import { invalid } from "./failure";

const NOT_TAKEN = ["clf", "cup", "iqd", "irr", "kpw", "lyd", "sdg", "syp", "uyi", "uyw"];

/** An amount that Stripe charges in this currency, in its own count; otherwise its refusal. */
export function chargeable(amount: number, currency: string): number {
  if (NOT_TAKEN.includes(currency)) throw invalid(`Invalid currency: ${currency}`, { param: "currency" });
  const step = ["isk", "ugx"].includes(currency)
    ? 100
    : ["bhd", "jod", "kwd", "omr", "tnd"].includes(currency)
      ? 10
      : 1;
  if (amount % step !== 0)
    throw invalid(`Invalid amount. Amounts in ${currency} must be evenly divisible by ${step}.`, {
      code: "invalid_charge_amount_no_decimal_compatible",
      param: "amount",
    });
  if (amount < 1) throw invalid("This value must be greater than or equal to 1.", { param: "amount" });
  if (amount > 99_999_999)
    throw invalid("Amount must be no more than 999,999.99", { code: "amount_too_large", param: "amount" });
  return amount;
}
