import { isDeepStrictEqual } from "node:util";
import { authorizeTenant } from "@/core/access";
import { contrastOnLight, LEAST_CONTRAST, readableOnLight } from "@/core/colour";
import { fieldError } from "@/core/errors";
import { type Context, inTransaction, type Tx } from "@/db";
import { recordActivity } from "@/features/activity";
import type { BrandDto } from "../dto";
import type { SetBrandInput } from "../schemas";
import { BRAND_PARTS, brandFacts, toBrandDto } from "./brand-row";

/**
 * R79: says what customers see. `validation_failed` for a colour that text in it, or white text on it, would not be
 * read in; dark pages get a lighter shade of it by themselves.
 */
export async function setBrand(ctx: Context, input: SetBrandInput): Promise<BrandDto> {
  const scope = authorizeTenant(ctx, "brand:manage");
  refusePaleAccent(input.accent);
  const now = ctx.clock.now();
  const resellerId = scope.clientId;
  const { supportUrl = null, supportPhone = null, ...rest } = input;
  const facts = { ...rest, supportUrl, supportPhone };
  return inTransaction(ctx, scope, async (tx) => {
    await lockBrand(tx, resellerId);
    const before = await tx.brand.findUnique({ where: { resellerId }, include: BRAND_PARTS });
    if (before && isDeepStrictEqual(brandFacts(before), brandFacts(facts))) return toBrandDto(before);
    const after = await tx.brand.upsert({
      where: { resellerId },
      create: { resellerId, ...facts, createdAt: now, updatedAt: now },
      update: { ...facts, updatedAt: now },
      include: BRAND_PARTS,
    });
    await recordActivity(tx, ctx, {
      action: "brand.updated",
      clientId: resellerId,
      object: { kind: "brand", id: resellerId, name: after.name },
      ...(before ? { before: brandFacts(before) } : {}),
      after: brandFacts(after),
    });
    return toBrandDto(after);
  });
}

function refusePaleAccent(accent: string): void {
  const ratio = contrastOnLight(accent);
  if (ratio >= LEAST_CONTRAST) return;
  // Rounded down: 4.49 is not enough.
  const shown = Math.floor(ratio * 10) / 10;
  throw fieldError(
    ["accent"],
    "low_contrast",
    `Text in this colour is hard to read on white: its contrast is ${shown}:1, and ${LEAST_CONTRAST}:1 is the least. The nearest that is read is ${readableOnLight(accent)}`,
  );
}

/** One change of a reseller's brand at a time. */
export function lockBrand(tx: Tx, resellerId: string) {
  return tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`brand:${resellerId}`}, 0))`;
}
