import type { Tx } from "@/db";

/** Products that these items want more of than there are, with what is left. Without a stock there is always enough. */
export async function missingStock(
  tx: Tx,
  items: readonly { productId: string; quantity: number }[],
): Promise<ReadonlyMap<string, number>> {
  const wanted = new Map<string, number>();
  for (const { productId, quantity } of items) wanted.set(productId, (wanted.get(productId) ?? 0) + quantity);
  if (wanted.size === 0) return wanted;
  const stock = await tx.productStock.findMany({ where: { productId: { in: [...wanted.keys()] } } });
  return new Map(
    stock
      .filter(({ productId, remaining }) => remaining < (wanted.get(productId) ?? 0))
      .map(({ productId, remaining }) => [productId, remaining]),
  );
}
