import { fieldError } from "@/core/errors";
import type { Tx } from "@/db";

/** The category that a product is to be in; the field's error where there is none. */
export async function categoryOf(tx: Tx, id: string): Promise<{ id: string; name: string }> {
  const category = await tx.category.findUnique({ where: { id }, select: { id: true, name: true } });
  if (!category) throw fieldError(["category"], "not_found", "There is no such category");
  return category;
}
