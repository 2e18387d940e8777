import { currencyExponent } from "@/core/currencies";
import { containing, type Prisma } from "@/db";
import { parseInvoiceNumber } from "../domain/invoice-number";
import type { InvoiceFilterInput } from "../schemas";

const DAY_MS = 24 * 60 * 60 * 1000;

/** What a list of invoices, its sums and its file show. `currencies`: those that an amount may be meant in. */
export function invoicesWhere(
  { q, status, from, to, min, max }: InvoiceFilterInput,
  now: Date,
  currencies: readonly string[],
): Prisma.InvoiceWhereInput {
  const number = q ? parseInvoiceNumber(q) : null;
  const filters: Prisma.InvoiceWhereInput[] = [
    status === "overdue" ? { status: { in: ["issued", "part_paid"] }, dueAt: { lt: now } } : { status },
    q ? (number ?? { client: { name: containing(q) } }) : {},
    from || to ? { issuedAt: dayRange(from, to) } : {},
    min || max
      ? { OR: currencies.map((currency) => ({ currency, totalMinor: amountRange(currency, min, max) })) }
      : {},
  ];
  return { AND: filters };
}

/** Days of UTC, both included. */
export function dayRange(from: string | undefined, to: string | undefined) {
  return {
    ...(from && { gte: new Date(from) }),
    ...(to && { lt: new Date(new Date(to).getTime() + DAY_MS) }),
  };
}

function amountRange(currency: string, min: string | undefined, max: string | undefined) {
  return {
    ...(min && { gte: minorOf(min, currency, "up") }),
    ...(max && { lte: minorOf(max, currency, "down") }),
  };
}

/** Minor units of a decimal text; one with more decimals than the currency has lies between two of them. */
function minorOf(text: string, currency: string, rounding: "up" | "down"): bigint {
  const exponent = currencyExponent(currency);
  const [whole = "0", decimals = ""] = text.split(".");
  const kept = BigInt(whole + decimals.slice(0, exponent).padEnd(exponent, "0"));
  const isBetween = /[1-9]/.test(decimals.slice(exponent));
  return isBetween && rounding === "up" ? kept + 1n : kept;
}
