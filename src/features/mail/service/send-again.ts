import { authorizeProvider } from "@/core/access";
import { AppError } from "@/core/errors";
import { assertTransition } from "@/core/transitions";
import { type Context, inTransaction, type Prisma } from "@/db";
import { recordActivity } from "@/features/activity";
import { MAIL_TRANSITIONS } from "../domain/mail-states";
import type { MailDto } from "../dto";
import type { MailIdInput } from "../schemas";
import { announceMails } from "./announce-mails";
import { toMailDto } from "./mail-row";

type Row = Prisma.MailGetPayload<object>;

/**
 * Has one mail sent, in whatever state it is: held, given up, waiting for its next try, or sent before. `state_conflict`
 * without SMTP, and while a worker is sending it.
 */
export async function sendMailAgain(ctx: Context, { id }: MailIdInput, canSend: boolean): Promise<MailDto> {
  const scope = authorizeProvider(ctx, "mail:manage");
  requireSmtp(canSend);
  return inTransaction(ctx, scope, async (tx) => {
    await tx.$queryRaw`SELECT id FROM mails WHERE id = ${id}::uuid FOR UPDATE`;
    const before = await tx.mail.findUnique({ where: { id } });
    if (!before) throw new AppError("not_found");
    refuseWhileSending(ctx, before);
    if (before.emptiedAt)
      throw new AppError("state_conflict", {
        detail: "Its text is not kept any more, so it cannot go out again.",
      });
    const [after] = await tx.mail.updateManyAndReturn({
      where: { id },
      data: {
        status: "queued",
        attempts: 0,
        leaseUntil: null,
        ...(before.status === "sent" ? { resends: { increment: 1 } } : {}),
      },
    });
    await recordActivity(tx, ctx, {
      action: "mail.sent_again",
      clientId: null,
      object: { kind: "mail", id, name: `${before.subject} (${before.recipient})` },
      before: { status: before.status },
      after: { status: "queued" },
      providerOnly: true,
    });
    await announceMails(tx, ctx, [{ id }]);
    return toMailDto(after ?? before);
  });
}

export function requireSmtp(canSend: boolean): void {
  if (!canSend)
    throw new AppError("state_conflict", { detail: "No mail server is set. Set SMTP_URL first." });
}

function refuseWhileSending(ctx: Context, { status, leaseUntil }: Row): void {
  if (status === "queued") return;
  assertTransition(MAIL_TRANSITIONS, "mail", status, "queued");
  if (leaseUntil && leaseUntil > ctx.clock.now())
    throw new AppError("state_conflict", { detail: "The mail is being sent at this moment." });
}
