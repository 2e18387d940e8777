import { z } from "zod";
import { BILLING_CYCLES } from "@/core/billing-cycle";
import { ID_PREFIXES, type IdKind } from "@/core/id-kinds";

/** A public id in an answer. */
export function idOf(kind: IdKind) {
  return z.string().regex(new RegExp(`^${ID_PREFIXES[kind]}_[0-9a-hjkmnp-tv-z]{26}$`));
}

/** An id, or its object where `?expand[]=` asks for it. */
export function expandable<S extends z.ZodType>(kind: IdKind, object: S) {
  return z.union([idOf(kind), object]);
}

export const timestamp = z.iso.datetime().meta({ description: "RFC 3339, UTC" });

export const moneySchema = z
  .strictObject({
    amount: z.int().meta({ description: "Minor units by the currency's ISO 4217 exponent", example: 8000 }),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .meta({ example: "EUR" }),
  })
  .meta({ id: "Money" });

export const bps = z
  .int()
  .min(0)
  .max(10_000)
  .meta({ description: "Basis points: 2000 is 20 %", example: 2000 });

export const cycle = z.enum(BILLING_CYCLES);

/** Which rule set a price. */
export const rule = z.string().meta({ description: "The rule that set the price", example: "tier_rate" });

export const metadataSchema = z.record(z.string(), z.string());

/** A list's body (api.md, "Lists"). */
export function listOf<R extends z.ZodType>(item: R) {
  return z.strictObject({
    object: z.literal("list"),
    data: z.array(item),
    has_more: z.boolean(),
    next_cursor: z.string().nullable(),
  });
}
