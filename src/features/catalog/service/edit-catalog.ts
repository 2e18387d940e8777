import { authorizeProvider } from "@/core/access";
import { AppError } from "@/core/errors";
import { type Context, inTransaction, type Tx } from "@/db";

/**
 * One change of the catalogue by an admin. Changes wait for each other at the catalogue's version, so that each sees
 * what the one before it wrote.
 */
export async function editCatalog<T>(ctx: Context, work: (tx: Tx) => Promise<T>): Promise<T> {
  const scope = authorizeProvider(ctx, "catalog:manage");
  return inTransaction(ctx, scope, async (tx) => {
    await tx.$queryRaw`SELECT version FROM catalog_version FOR UPDATE`;
    return work(tx);
  });
}

/** Throws `state_conflict` when the row was changed after `basis`, which the admin's page was made of. */
export function refuseStale(row: { updatedAt: Date }, basis: Date): void {
  if (row.updatedAt.getTime() === basis.getTime()) return;
  throw new AppError("state_conflict", {
    detail: "It was changed meanwhile. Load the page again and look at what it says before you save.",
  });
}

/** The row, or `not_found`. */
export function found<Row>(row: Row | null): Row {
  if (row === null) throw new AppError("not_found");
  return row;
}

export const CATALOG_OBJECT = { kind: "catalog", id: "catalog", name: "Catalogue" } as const;

/** The place after the last. */
export function placeAfter(last: { position: number } | null): number {
  return (last?.position ?? -1) + 1;
}
