import { decodeCursor } from "@/core/list";
import { runStatement, type Statement } from "./call";
import type { Context } from "./context";

type Page = { cursor?: string | undefined; oldestFirst?: boolean | undefined; limit: number };

/**
 * A page of what is its owner's, by one of the functions of prisma/functions/reading.sql that take owner, id, direction and
 * length, and give `found`. One more than the page has, in its order.
 */
export async function readPage<Row>(
  ctx: Context,
  statement: Statement,
  ownerId: string,
  { cursor, oldestFirst = false, limit }: Page,
): Promise<Row[]> {
  const values = [ownerId, decodeCursor(cursor) ?? null, oldestFirst, limit + 1];
  const [row] = await runStatement<{ found: Row[] }>(ctx, statement, values);
  return row?.found ?? [];
}
