import type { Tx } from "@/db";

/**
 * Makes whoever changes prices or rules wait for the one before, and answers with the catalogue's version then. The
 * import of price lists waits at the same row.
 */
export async function lockPrices(tx: Tx): Promise<bigint> {
  const [row] = await tx.$queryRaw<{ version: bigint }[]>`SELECT version FROM catalog_version FOR UPDATE`;
  if (!row) throw new Error("the catalogue has no version");
  return row.version;
}
