import { AppError } from "@/core/errors";
import { parsePublicId } from "@/core/ids";
import type { SortedPlace } from "@/core/sorted-cursor";
import { containing, Prisma } from "@/db";
import { parseTicketNumber } from "../domain/ticket-number";
import type { ListOwnTicketsInput, ListTicketsInput, TicketSort } from "../schemas";

type Filters = Partial<Omit<ListTicketsInput & ListOwnTicketsInput, "limit" | "cursor" | "sort">>;

/** Whose tickets: `clientId` of a tenant, `adminId` for what is assigned to oneself. */
export type Reader = { clientId?: string; adminId?: string };

/** Which tickets `t` the filters leave. */
export function whereSql(filters: Filters, { clientId, adminId }: Reader): Prisma.Sql {
  const { q, status, priority, assignee, kind, client, customer } = filters;
  const ofClient = clientId ?? client;
  const resells = Prisma.sql`EXISTS (SELECT FROM resellers r WHERE r.id = t.client_id)`;
  const conditions = [
    ...(ofClient ? [Prisma.sql`t.client_id = ${ofClient}::uuid`] : []),
    ...(q ? [searchSql(q, clientId === undefined)] : []),
    ...(status ? [Prisma.sql`t.status = ${status}::ticket_status`] : []),
    ...(priority ? [Prisma.sql`t.priority = ${priority}::ticket_priority`] : []),
    ...(assignee === "me" ? [Prisma.sql`t.assignee_user_id = ${adminId ?? null}::uuid`] : []),
    ...(assignee === "none" ? [Prisma.sql`t.assignee_user_id IS NULL`] : []),
    ...(kind === "reseller" ? [resells] : []),
    ...(kind === "direct" ? [Prisma.sql`NOT ${resells}`] : []),
    ...(customer ? [Prisma.sql`t.customer_id = ${customer}::uuid`] : []),
  ];
  return conditions.length > 0 ? Prisma.join(conditions, " AND ") : Prisma.sql`true`;
}

function searchSql(q: string, byClient: boolean): Prisma.Sql {
  const id = parsePublicId("ticket", q);
  if (id) return Prisma.sql`t.id = ${id}::uuid`;
  const pattern = `%${containing(q).contains}%`;
  const number = parseTicketNumber(q);
  const any = [
    Prisma.sql`t.subject ILIKE ${pattern}`,
    ...(number === null ? [] : [Prisma.sql`t.number = ${number}`]),
    ...(byClient
      ? [
          Prisma.sql`t.client_id IN (SELECT c.id FROM clients c WHERE c.name ILIKE ${pattern} OR c.email ILIKE ${pattern})`,
        ]
      : []),
  ];
  return Prisma.sql`(${Prisma.join(any, " OR ")})`;
}

/** Urgent ones first when falling, and of one priority those first that have waited longest. */
const BY_PRIORITY = Prisma.sql`(array_position(enum_range(NULL::ticket_priority), t.priority)::bigint * 100000000000000
  - (extract(epoch FROM t.last_activity_at) * 1000)::bigint)`;

/** The rows of one page in their order: their ids, and the value each is sorted by, as text. */
export function pageSql(where: Prisma.Sql, sort: TicketSort, place: SortedPlace | null, limit: number) {
  const falling = sort.startsWith("-");
  const direction = Prisma.raw(falling ? "DESC" : "ASC");
  const beyond = Prisma.raw(falling ? "<" : ">");
  // The column itself, which has an index.
  const key = sort.endsWith("activity") ? Prisma.sql`t.last_activity_at` : BY_PRIORITY;
  const start = place
    ? Prisma.sql`AND (${key}, t.id) ${beyond} (${valueSql(sort, place.value)}, ${place.id}::uuid)`
    : Prisma.empty;
  const value = sort.endsWith("activity")
    ? Prisma.sql`(extract(epoch FROM t.last_activity_at) * 1000)::bigint`
    : BY_PRIORITY;
  return Prisma.sql`SELECT t.id, ${value}::text AS value FROM tickets t WHERE ${where} ${start}
    ORDER BY ${key} ${direction}, t.id ${direction} LIMIT ${limit}`;
}

function valueSql(sort: TicketSort, value: string): Prisma.Sql {
  if (!/^\d{1,15}$/.test(value)) throw new AppError("invalid_cursor");
  return sort.endsWith("activity")
    ? Prisma.sql`${new Date(Number(value))}::timestamptz`
    : Prisma.sql`${value}::bigint`;
}
