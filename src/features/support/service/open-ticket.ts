import { authorizeTenant } from "@/core/access";
import { toPublicId } from "@/core/ids";
import { type Context, inTransaction } from "@/db";
import { emitEvent, recordActivity } from "@/features/activity";
import { limitAttempts } from "@/integrations/rate-limit";
import { ticketNumber } from "../domain/ticket-number";
import type { TicketDto } from "../dto";
import type { OpenTicketInput } from "../schemas";
import { newRow, personOf } from "./person";
import { readFiles } from "./read-files";
import { OWN_INCLUDE, toTicketDto, toTicketEvent } from "./ticket-row";
import { linksOf } from "./topics";
import { writeMessage } from "./write-message";

/**
 * R78: a client's or reseller's ticket, a suspended reseller's too: it has to be able to ask why. `validation_failed`
 * at `topic` or `customer` for what is not its own, and at `files` for what is not taken; then nothing is stored.
 * `rate_limited` after 60 tickets and replies of the client within an hour.
 */
export async function openTicket(ctx: Context, input: OpenTicketInput): Promise<TicketDto> {
  const scope = authorizeTenant(ctx, "ticket:write");
  await limitAttempts("ticket:client", scope.clientId);
  const { userId, label } = personOf(ctx);
  const files = await readFiles(input.files);
  return inTransaction(ctx, scope, async (tx) => {
    const links = await linksOf(tx, scope.clientId, input);
    const { id, createdAt } = newRow(ctx);
    const row = await tx.ticket.create({
      data: {
        id,
        clientId: scope.clientId,
        subject: input.subject,
        status: "open",
        priority: input.priority,
        openedByUserId: userId,
        openedByName: label,
        ...links,
        lastActivityAt: createdAt,
        createdAt,
        updatedAt: createdAt,
      },
      include: { ...OWN_INCLUDE, client: { select: { name: true } } },
    });
    await writeMessage(tx, ctx, row, { body: input.body, files });
    await recordActivity(tx, ctx, {
      action: "ticket.opened",
      clientId: row.clientId,
      object: { kind: "ticket", id: row.id, name: ticketNumber(row.number) },
      after: {
        subject: row.subject,
        priority: row.priority,
        ...(links.orderId && { order: toPublicId("order", links.orderId) }),
        ...(links.serviceId && { service: toPublicId("service", links.serviceId) }),
        ...(links.customerId && { customer: toPublicId("customer", links.customerId) }),
        ...(files.length > 0 && { files: files.map(({ name }) => name) }),
      },
    });
    const object = { ...toTicketEvent(row, input.body), byProvider: false };
    await emitEvent(tx, ctx, { type: "ticket.opened", clientId: row.clientId, object });
    return toTicketDto(row);
  });
}
