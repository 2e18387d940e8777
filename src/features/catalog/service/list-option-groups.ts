import { authorizeProvider } from "@/core/access";
import { AppError } from "@/core/errors";
import { toPublicId } from "@/core/ids";
import { type Context, inTransaction, type Prisma } from "@/db";
import type { OptionGroupDetailsDto } from "../dto";
import type { OptionGroupIdInput } from "../edit-schemas";
import { toOptionGroup } from "./product-dto";
import { toGroup } from "./product-row";

/** All option groups by name, each with its options and the products that share it. */
export async function listOptionGroups(ctx: Context): Promise<OptionGroupDetailsDto[]> {
  return readGroups(ctx, {});
}

/** One option group. */
export async function getOptionGroup(
  ctx: Context,
  { id }: OptionGroupIdInput,
): Promise<OptionGroupDetailsDto> {
  const [group] = await readGroups(ctx, { id });
  if (!group) throw new AppError("not_found");
  return group;
}

async function readGroups(
  ctx: Context,
  where: Prisma.OptionGroupWhereInput,
): Promise<OptionGroupDetailsDto[]> {
  const scope = authorizeProvider(ctx, "catalog:manage");
  const prices = { where: { validFrom: { lte: ctx.clock.now() } }, orderBy: { validFrom: "asc" } } as const;
  const rows = await inTransaction(ctx, scope, (tx) =>
    tx.optionGroup.findMany({
      where,
      orderBy: [{ name: "asc" }, { id: "asc" }],
      include: {
        options: { orderBy: [{ position: "asc" }, { id: "asc" }], include: { prices } },
        products: { include: { product: { select: { id: true, name: true } } } },
      },
    }),
  );
  return rows.map((row) => ({
    ...toOptionGroup(toGroup(row)),
    slug: row.slug,
    updatedAt: row.updatedAt.toISOString(),
    products: row.products
      .map(({ product }) => ({ id: toPublicId("product", product.id), name: product.name }))
      .sort((a, b) => a.name.localeCompare(b.name)),
  }));
}
