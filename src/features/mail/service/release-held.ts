import { authorizeProvider } from "@/core/access";
import { type Context, inTransaction } from "@/db";
import { recordActivity } from "@/features/activity";
import { announceMails } from "./announce-mails";
import { requireSmtp } from "./send-again";

/** At one press; what is left waits for the next. */
const AT_ONCE = 1_000;

/** Has the mails sent that were kept while no SMTP was set, oldest first. Returns how many, and how many are left. */
export async function releaseHeldMails(
  ctx: Context,
  canSend: boolean,
): Promise<{ released: number; left: number }> {
  const scope = authorizeProvider(ctx, "mail:manage");
  requireSmtp(canSend);
  return inTransaction(ctx, scope, async (tx) => {
    const held = await tx.mail.findMany({
      where: { status: "held" },
      orderBy: { id: "asc" },
      take: AT_ONCE,
      select: { id: true },
    });
    // Pressed twice at once, each mail is one press's.
    const released = await tx.mail.updateManyAndReturn({
      where: { id: { in: held.map(({ id }) => id) }, status: "held" },
      data: { status: "queued", attempts: 0 },
      select: { id: true },
    });
    if (released.length > 0) {
      await recordActivity(tx, ctx, {
        action: "mail.held_released",
        clientId: null,
        object: { kind: "outbox", id: "held", name: "held mails" },
        after: { mails: released.length },
        providerOnly: true,
      });
      await announceMails(tx, ctx, released);
    }
    return { released: released.length, left: await tx.mail.count({ where: { status: "held" } }) };
  });
}
