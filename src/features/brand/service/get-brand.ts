import { authorizeTenant } from "@/core/access";
import { AppError } from "@/core/errors";
import { type Context, inTransaction } from "@/db";
import type { BrandDto, Neutrality } from "../dto";
import { BRAND_PARTS, toBrandDto } from "./brand-row";
import { neutralityOf } from "./neutrality";

/** R79: the reseller's own brand, null before it has one, and what still shows the provider. */
export async function getBrand(ctx: Context): Promise<{ brand: BrandDto | null; neutrality: Neutrality }> {
  const scope = authorizeTenant(ctx, "brand:read");
  const row = await inTransaction(ctx, scope, (tx) =>
    tx.brand.findUnique({ where: { resellerId: scope.clientId }, include: BRAND_PARTS }),
  );
  return { brand: row && toBrandDto(row), neutrality: neutralityOf(row) };
}

/** The reseller's own logo, for the preview. */
export async function getBrandLogo(ctx: Context): Promise<Uint8Array<ArrayBuffer>> {
  const scope = authorizeTenant(ctx, "brand:read");
  const row = await inTransaction(ctx, scope, (tx) =>
    tx.brandLogo.findUnique({ where: { resellerId: scope.clientId }, select: { content: true } }),
  );
  if (!row) throw new AppError("not_found");
  return new Uint8Array(row.content);
}
