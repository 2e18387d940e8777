import { authorizeProvider } from "@/core/access";
import { type Context, inTransaction } from "@/db";
import { readSettings } from "@/features/settings";

const DAY_MS = 86_400_000;
/** In one transaction, so that no lock is held for long. */
const BATCH = 1_000;

/**
 * Takes the text out of mails that were sent longer ago than the settings keep it; the row stays, with whom it went to
 * and when. Returns how many; done again at the same time, none.
 */
export async function forgetMails(ctx: Context): Promise<number> {
  const scope = authorizeProvider(ctx, "mail:forget");
  let total = 0;
  for (;;) {
    const count = await inTransaction(ctx, scope, async (tx) => {
      const { mail } = await readSettings(tx);
      const now = ctx.clock.now();
      const old = await tx.mail.findMany({
        where: {
          status: "sent",
          emptiedAt: null,
          sentAt: { lt: new Date(now.getTime() - mail.keepDays * DAY_MS) },
        },
        orderBy: { sentAt: "asc" },
        take: BATCH,
        select: { id: true },
      });
      const { count } = await tx.mail.updateMany({
        where: { id: { in: old.map(({ id }) => id) }, status: "sent", emptiedAt: null },
        data: { text: "", html: "", emptiedAt: now },
      });
      return count;
    });
    total += count;
    if (count < BATCH) return total;
  }
}
