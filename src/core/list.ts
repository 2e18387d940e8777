import { z } from "zod";
import { AppError } from "./errors";

/** One page of a list, newest first unless asked otherwise. `nextCursor` is null on the last page. */
export type ListPage<T> = { items: T[]; nextCursor: string | null };

/** Paging as every list takes it: 1 to 100 rows, 25 unless told. */
export const pageInput = {
  limit: z.number().int().min(1).max(100).default(25),
  cursor: z.string().max(200).optional(),
  oldestFirst: z.boolean().optional(),
};

/** Moments that a list is narrowed to. */
export type TimeRange = { gte?: Date; gt?: Date; lte?: Date; lt?: Date };

/** What programs narrow a list by besides its own filters: rows that have one of the values of each field. */
export type Among<T> = { among?: { [K in keyof T]?: T[K][] | undefined }; createdAt?: TimeRange | undefined };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The id after which a page starts; throws `invalid_cursor` for what no list handed out. */
export function decodeCursor(cursor: string | undefined): string | undefined {
  if (cursor === undefined) return undefined;
  const uuid = Buffer.from(cursor, "base64url").toString("latin1");
  if (!UUID.test(uuid)) throw new AppError("invalid_cursor");
  return uuid;
}

/** Where a page starts and in what order it goes: by id, which sorts like the time of creation. */
export function keyset({
  cursor,
  oldestFirst,
}: {
  cursor?: string | undefined;
  oldestFirst?: boolean | undefined;
}) {
  const after = decodeCursor(cursor);
  const beyond = oldestFirst ? { gt: after } : { lt: after };
  return { where: after ? { id: beyond } : {}, orderBy: { id: oldestFirst ? "asc" : "desc" } } as const;
}

/** Whether a list is asked for anything but a page of all that there is. */
export function isFiltered({
  cursor: _cursor,
  limit: _limit,
  oldestFirst: _oldestFirst,
  among = {},
  createdAt = {},
  ...filters
}: object & {
  cursor?: unknown;
  limit?: unknown;
  oldestFirst?: unknown;
  among?: object;
  createdAt?: object | undefined;
}): boolean {
  return [filters, among, createdAt].flatMap(Object.values).some((value) => value !== undefined);
}

/** Cuts `rows`, fetched as one more than `limit`, to a page. */
export function toPage<Row extends { id: string }, T>(
  rows: Row[],
  limit: number,
  toDto: (row: Row) => T,
): ListPage<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const nextCursor =
    rows.length > limit && last ? Buffer.from(last.id, "latin1").toString("base64url") : null;
  return { items: shown.map(toDto), nextCursor };
}

/** Every page of a list, from its first on: for exports, which are never held whole. */
export async function* eachPage<T>(
  read: (cursor: string | undefined) => Promise<ListPage<T>>,
): AsyncGenerator<T[]> {
  let cursor: string | undefined;
  do {
    const page = await read(cursor);
    yield page.items;
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
}
