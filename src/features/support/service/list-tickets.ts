import { authorizeProvider, authorizeTenant } from "@/core/access";
import type { Scope } from "@/core/actor";
import type { ListPage } from "@/core/list";
import { decodeSortedCursor, encodeSortedCursor } from "@/core/sorted-cursor";
import { type Context, inTransaction, type Prisma, type Tx } from "@/db";
import type { TicketStatus } from "../domain/ticket-states";
import type { ReviewedTicketDto, TicketDto } from "../dto";
import type { ListOwnTicketsInput, ListTicketsInput } from "../schemas";
import { pageSql, type Reader, whereSql } from "./ticket-query";
import { OWN_INCLUDE, REVIEW_INCLUDE, toReviewedDto, toTicketDto } from "./ticket-row";

/** The client's own tickets, the last touched first (R78). `invalid_cursor` for one of another sort or filters. */
export async function listOwnTickets(ctx: Context, input: ListOwnTicketsInput): Promise<ListPage<TicketDto>> {
  const scope = authorizeTenant(ctx, "ticket:read");
  return readPage(ctx, scope, input, { clientId: scope.clientId }, async (tx, ids) => {
    const rows = await tx.ticket.findMany({ where: among(ids), include: OWN_INCLUDE });
    return rows.map((row) => [row.id, toTicketDto(row)]);
  });
}

/** R78: the one queue of all clients' tickets. */
export async function listTickets(
  ctx: Context,
  input: ListTicketsInput,
): Promise<ListPage<ReviewedTicketDto>> {
  const scope = authorizeProvider(ctx, "ticket:review");
  const adminId = ctx.actor.kind === "admin" ? ctx.actor.userId : undefined;
  return readPage(ctx, scope, input, { adminId }, async (tx, ids) => {
    const rows = await tx.ticket.findMany({ where: among(ids), include: REVIEW_INCLUDE });
    return rows.map((row) => [row.id, toReviewedDto(row)]);
  });
}

/** How many there are of each status, all clients' together. */
export async function countTickets(ctx: Context): Promise<Record<TicketStatus, number>> {
  const scope = authorizeProvider(ctx, "ticket:review");
  const rows = await inTransaction(ctx, scope, (tx) =>
    tx.ticket.groupBy({ by: ["status"], _count: { _all: true } }),
  );
  const counts = { open: 0, answered: 0, closed: 0 };
  for (const row of rows) counts[row.status] = row._count._all;
  return counts;
}

/** How many wait for an admin's answer. */
export async function countWaitingTickets(ctx: Context): Promise<number> {
  const scope = authorizeProvider(ctx, "ticket:review");
  return inTransaction(ctx, scope, (tx) => tx.ticket.count({ where: { status: "open" } }));
}

function among(ids: string[]): Prisma.TicketWhereInput {
  return { id: { in: ids } };
}

type Input = ListTicketsInput | ListOwnTicketsInput;

/** Whether a cursor belongs to the list under this sort and these filters. */
export function fitsTicketList(input: Omit<Input, "limit">): boolean {
  try {
    decodeSortedCursor(sealed(input), input.cursor);
    return true;
  } catch {
    return false;
  }
}

/** What a cursor is bound to; the order of the filters' names, and those not given, make no difference. */
function sealed({ cursor: _cursor, sort, ...filters }: Omit<Input, "limit">) {
  const given = Object.entries(filters).filter(([name, value]) => name !== "limit" && value !== undefined);
  return ["tickets", sort, given.sort()];
}
type ReadRows<T> = (tx: Tx, ids: string[]) => Promise<[string, T][]>;

async function readPage<T>(
  ctx: Context,
  scope: Scope,
  input: Input,
  reader: Reader,
  read: ReadRows<T>,
): Promise<ListPage<T>> {
  const { limit, cursor, sort, ...filters } = input;
  const list = sealed(input);
  const place = decodeSortedCursor(list, cursor);
  const page = pageSql(whereSql(filters, reader), sort, place, limit + 1);
  return inTransaction(ctx, scope, async (tx) => {
    const found = await tx.$queryRaw<{ id: string; value: string }[]>(page);
    const shown = found.slice(0, limit);
    const last = shown.at(-1);
    const rows = new Map(
      shown.length > 0
        ? await read(
            tx,
            shown.map(({ id }) => id),
          )
        : [],
    );
    return {
      items: shown.flatMap(({ id }) => rows.get(id) ?? []),
      nextCursor: found.length > limit && last ? encodeSortedCursor(list, last) : null,
    };
  });
}
