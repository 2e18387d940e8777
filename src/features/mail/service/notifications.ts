import { authorizeEither } from "@/core/access";
import type { Scope } from "@/core/actor";
import { AppError } from "@/core/errors";
import { toPublicId } from "@/core/ids";
import { keyset, type ListPage, toPage } from "@/core/list";
import { type Context, inTransaction, type Prisma, type Tx } from "@/db";
import { readSettings } from "@/features/settings";
import type { NotificationDto } from "../dto";
import type { ListNotificationsInput } from "../schemas";

/** More of them are not counted: the bell says "99+". */
export const MOST_COUNTED = 100;

/**
 * What was written to the actor, newest first: a client's person sees what concerns the client that it works in, an
 * admin also what went to the provider's own address.
 */
export async function listNotifications(
  ctx: Context,
  input: ListNotificationsInput,
): Promise<ListPage<NotificationDto>> {
  const scope = authorizeEither(ctx, "notification:read", "notification:read_provider");
  return inTransaction(ctx, scope, async (tx) => {
    const { where, seenAt } = await readOwn(tx, ctx, scope);
    const page = keyset(input);
    const rows = await tx.mail.findMany({
      where: { ...where, ...page.where },
      orderBy: page.orderBy,
      take: input.limit + 1,
      select: { id: true, type: true, subject: true, linkPath: true, createdAt: true },
    });
    return toPage(rows, input.limit, (row) => ({
      id: toPublicId("mail", row.id),
      type: row.type,
      subject: row.subject,
      href: row.linkPath,
      createdAt: row.createdAt.toISOString(),
      unread: seenAt === null || row.createdAt > seenAt,
    }));
  });
}

/** How many came since the actor last looked; `MOST_COUNTED` at most. */
export async function countNotifications(ctx: Context): Promise<number> {
  const scope = authorizeEither(ctx, "notification:read", "notification:read_provider");
  return inTransaction(ctx, scope, async (tx) => {
    const { where, seenAt } = await readOwn(tx, ctx, scope);
    const rows = await tx.mail.findMany({
      where: { ...where, ...(seenAt && { createdAt: { gt: seenAt } }) },
      take: MOST_COUNTED,
      select: { id: true },
    });
    return rows.length;
  });
}

/** The actor has seen what there is. */
export async function markNotificationsSeen(ctx: Context): Promise<void> {
  const scope = authorizeEither(ctx, "notification:mark", "notification:read_provider");
  const { userId } = personOf(ctx);
  await inTransaction(ctx, scope, (tx) =>
    tx.user.update({ where: { id: userId }, data: { notificationsSeenAt: ctx.clock.now() } }),
  );
}

/** Which mails are the actor's own, and up to when it has seen them. */
async function readOwn(tx: Tx, ctx: Context, scope: Scope) {
  const { userId } = personOf(ctx);
  const user = await tx.user.findUnique({
    where: { id: userId },
    select: { email: true, notificationsSeenAt: true },
  });
  // An admin who sees the portal as a client is none of its people.
  const addresses = user ? [user.email] : [];
  if (scope.kind === "provider") addresses.push((await readSettings(tx)).company.supportEmail.toLowerCase());
  const where: Prisma.MailWhereInput = {
    recipient: { in: addresses },
    ...(scope.kind === "tenant" && { clientId: scope.clientId }),
  };
  return { where, seenAt: user?.notificationsSeenAt ?? null };
}

function personOf({ actor }: Context): { userId: string } {
  if (actor.kind === "client" || actor.kind === "admin") return actor;
  throw new AppError("forbidden");
}
