import { authorizeProvider, authorizeTenant } from "@/core/access";
import type { Scope } from "@/core/actor";
import { AppError } from "@/core/errors";
import { type Context, inTransaction, type Prisma } from "@/db";
import type { TicketFileInput } from "../schemas";

/** A file as it is handed out; `contentType` is what its content says it is. */
export type TicketFileContent = { name: string; contentType: string; content: Uint8Array<ArrayBuffer> };

/** A file of a ticket of the client's own. A foreign one and none are the same to it. */
export async function getOwnTicketFile(ctx: Context, input: TicketFileInput): Promise<TicketFileContent> {
  const scope = authorizeTenant(ctx, "ticket:read");
  return find(ctx, scope, {
    id: input.id,
    clientId: scope.clientId,
    message: { ticketId: input.ticket, internal: false },
  });
}

/** A file of any ticket, for an admin. */
export async function getTicketFile(ctx: Context, input: TicketFileInput): Promise<TicketFileContent> {
  const scope = authorizeProvider(ctx, "ticket:review");
  return find(ctx, scope, { id: input.id, message: { ticketId: input.ticket } });
}

async function find(
  ctx: Context,
  scope: Scope,
  where: Prisma.TicketFileWhereInput,
): Promise<TicketFileContent> {
  const select = { name: true, contentType: true, content: true };
  const row = await inTransaction(ctx, scope, (tx) => tx.ticketFile.findFirst({ where, select }));
  if (!row) throw new AppError("not_found");
  return row;
}
