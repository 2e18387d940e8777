import { authorizeProvider } from "@/core/access";
import type { ProviderScope } from "@/core/actor";
import { AppError } from "@/core/errors";
import { type Context, inTransaction, type Prisma, type Tx } from "@/db";
import { getSettings } from "@/features/settings";
import { MailError, type Mailer } from "@/integrations/mail";
import { afterFailure } from "../domain/mail-states";
import type { MailIdInput } from "../schemas";
import { toMessage } from "./to-message";

/** How long a worker may have a mail, in ms; longer than a mailer takes at most. */
const LEASE_MS = 120_000;

type Row = Prisma.MailGetPayload<object>;

/**
 * Sends one mail and notes how it ended. It throws when the mail should be tried again, later: the queue's back-off
 * decides when. What is sent, given up or held already stays so; two workers at once send it once. A worker that dies
 * between the mail server's yes and its own note leaves a second sending, with the same message id.
 */
export async function sendMail(ctx: Context, { id }: MailIdInput, mailer: Mailer | null): Promise<void> {
  const scope = authorizeProvider(ctx, "mail:send");
  if (!mailer) return hold(ctx, scope, id);
  const row = await claim(ctx, scope, id);
  if (!row) return;
  const { company } = await getSettings(ctx);
  try {
    await mailer.send(toMessage(row, company));
  } catch (error) {
    if (!(error instanceof MailError)) throw error;
    const status = afterFailure(row.attempts, error.isPermanent);
    const { failure, serverAnswer } = error;
    await settle(ctx, scope, row, { status, failure, serverAnswer });
    if (status === "queued") throw error;
    return;
  }
  const sent = { status: "sent", sentAt: ctx.clock.now(), failure: null, serverAnswer: null } as const;
  await settle(ctx, scope, row, sent);
}

/** Takes the mail for this worker; null when there is nothing to send. Another worker's is tried again later. */
function claim(ctx: Context, scope: ProviderScope, id: string): Promise<Row | null> {
  const now = ctx.clock.now();
  return inTransaction(ctx, scope, async (tx) => {
    const [row] = await tx.mail.updateManyAndReturn({
      where: { id, ...free(now) },
      data: {
        status: "sending",
        attempts: { increment: 1 },
        leaseUntil: new Date(now.getTime() + LEASE_MS),
      },
    });
    if (row) return row;
    if (await isTaken(tx, id)) throw new AppError("unavailable", { detail: "Another worker is sending it." });
    return null;
  });
}

/** Waiting, or left behind by a worker that is gone. */
function free(now: Date): Prisma.MailWhereInput {
  return { OR: [{ status: "queued" }, { status: "sending", leaseUntil: { lte: now } }] };
}

async function isTaken(tx: Tx, id: string): Promise<boolean> {
  const row = await tx.mail.findUnique({ where: { id }, select: { status: true } });
  if (!row) throw new AppError("not_found");
  return row.status === "sending";
}

/** Notes how it ended, unless the lease was over and somebody else has it now. */
async function settle(
  ctx: Context,
  scope: ProviderScope,
  row: Row,
  data: Prisma.MailUpdateManyMutationInput,
) {
  const where = { id: row.id, status: "sending" as const, leaseUntil: row.leaseUntil };
  await inTransaction(ctx, scope, (tx) => tx.mail.updateMany({ where, data: { ...data, leaseUntil: null } }));
}

async function hold(ctx: Context, scope: ProviderScope, id: string): Promise<void> {
  const where = { id, ...free(ctx.clock.now()) };
  await inTransaction(ctx, scope, (tx) =>
    tx.mail.updateMany({ where, data: { status: "held", leaseUntil: null } }),
  );
}
