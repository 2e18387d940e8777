import type { Tx } from "@/db";

/** The PNG of a letterhead by its id; null for none. */
export async function readLogo(tx: Pick<Tx, "documentLogo">, id: string | null): Promise<Uint8Array | null> {
  if (id === null) return null;
  const row = await tx.documentLogo.findUnique({ where: { id }, select: { content: true } });
  return row?.content ?? null;
}
