import { authorizeProvider, authorizeTenant } from "@/core/access";
import { AppError } from "@/core/errors";
import { toPublicId } from "@/core/ids";
import { keyset, toPage } from "@/core/list";
import { type Context, inTransaction, type Prisma, type Tx } from "@/db";
import type {
  ReviewedTicketMessageDto,
  ReviewedTicketThreadDto,
  TicketMessageDto,
  TicketThreadDto,
} from "../dto";
import type { GetTicketInput } from "../schemas";
import { OWN_INCLUDE, REVIEW_INCLUDE, toReviewedDto, toTicketDto } from "./ticket-row";

/** Messages of one page of a thread. */
const SHOWN = 50;

const MESSAGE_INCLUDE = {
  files: { select: { id: true, name: true, contentType: true, sizeBytes: true }, orderBy: { id: "asc" } },
} satisfies Prisma.TicketMessageInclude;

type MessageRow = Prisma.TicketMessageGetPayload<{ include: typeof MESSAGE_INCLUDE }>;

/** A ticket of the client's own, without what admins write for each other. */
export async function getOwnTicket(ctx: Context, input: GetTicketInput): Promise<TicketThreadDto> {
  const scope = authorizeTenant(ctx, "ticket:read");
  const { clientId } = scope;
  return inTransaction(ctx, scope, async (tx) => {
    const row = await tx.ticket.findFirst({ where: { id: input.id, clientId }, include: OWN_INCLUDE });
    if (!row) throw new AppError("not_found");
    const messages = await readMessages(tx, input, { internal: false });
    return { ...toTicketDto(row), messages: toPage(messages, SHOWN, toOwnMessage) };
  });
}

/** Any ticket, with the notes of admins among its messages. */
export async function getTicket(ctx: Context, input: GetTicketInput): Promise<ReviewedTicketThreadDto> {
  const scope = authorizeProvider(ctx, "ticket:review");
  return inTransaction(ctx, scope, async (tx) => {
    const row = await tx.ticket.findUnique({ where: { id: input.id }, include: REVIEW_INCLUDE });
    if (!row) throw new AppError("not_found");
    const messages = await readMessages(tx, input, {});
    return { ...toReviewedDto(row), messages: toPage(messages, SHOWN, toReviewedMessage) };
  });
}

function readMessages(tx: Tx, { id, cursor }: GetTicketInput, which: Prisma.TicketMessageWhereInput) {
  const page = keyset({ cursor });
  return tx.ticketMessage.findMany({
    where: { ticketId: id, ...which, ...page.where },
    orderBy: page.orderBy,
    take: SHOWN + 1,
    include: MESSAGE_INCLUDE,
  });
}

function toReviewedMessage(row: MessageRow): ReviewedTicketMessageDto {
  return {
    id: toPublicId("ticketMessage", row.id),
    authorName: row.authorName,
    fromProvider: row.fromProvider,
    internal: row.internal,
    body: row.body,
    files: row.files.map(({ id, ...file }) => ({ id: toPublicId("file", id), ...file })),
    createdAt: row.createdAt.toISOString(),
  };
}

function toOwnMessage(row: MessageRow): TicketMessageDto {
  const { internal: _never, ...message } = toReviewedMessage(row);
  return { ...message, authorName: row.fromProvider ? null : row.authorName };
}
