import { authorizeProvider } from "@/core/access";
import { AppError } from "@/core/errors";
import { toPublicId } from "@/core/ids";
import { type Context, inTransaction } from "@/db";
import type { ProductSettingsDto } from "../dto";
import type { ProductIdInput } from "../schemas";

/** Who sees a product, how many are left, and how many services run on it. */
export async function getProductSettings(ctx: Context, { id }: ProductIdInput): Promise<ProductSettingsDto> {
  const scope = authorizeProvider(ctx, "catalog:manage");
  return inTransaction(ctx, scope, async (tx) => {
    const row = await tx.product.findUnique({
      where: { id },
      include: { stock: true, audience: { include: { reseller: true } } },
    });
    if (!row) throw new AppError("not_found");
    const audience = row.audience.map(({ reseller }) => ({
      id: toPublicId("reseller", reseller.id),
      name: reseller.businessName,
    }));
    return {
      updatedAt: row.updatedAt.toISOString(),
      slug: row.slug,
      visibility: row.visibility,
      audience: audience.sort((a, b) => a.name.localeCompare(b.name)),
      stock: row.stock?.remaining ?? null,
      services: await tx.service.count({
        where: { productId: id, status: { in: ["provisioning", "active", "suspended"] } },
      }),
    };
  });
}
