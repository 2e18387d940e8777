import { authorizeProvider } from "@/core/access";
import { AppError } from "@/core/errors";
import { type Context, inTransaction, type Tx } from "@/db";
import { recordActivity } from "@/features/activity";
import type { MailIdInput } from "../schemas";
import { secretLinkOf } from "./mail-row";
import { senderUrlOf } from "./to-message";

/**
 * The secret link of a mail that has not gone out, for an admin to pass on by hand; that it was shown goes into the log,
 * the link does not. `state_conflict` once the mail is sent: then the link is the recipient's alone.
 */
export async function showMailLink(ctx: Context, { id }: MailIdInput): Promise<{ link: string }> {
  const scope = authorizeProvider(ctx, "mail:manage");
  return inTransaction(ctx, scope, async (tx) => {
    const row = await tx.mail.findUnique({ where: { id } });
    const link = row && secretLinkOf(row, senderUrlOf(row));
    if (!row || !link) throw new AppError("not_found");
    if (row.status === "sent")
      throw new AppError("state_conflict", {
        detail:
          "The mail is sent, so its link is the recipient's alone. Invite the person again for a new one.",
      });
    if (row.linkKind === "password_reset" && (await isStaff(tx, row.recipient)))
      throw new AppError("forbidden", {
        detail: "This link would open a colleague's account. Only the colleague may have it.",
      });
    await recordActivity(tx, ctx, {
      action: "mail.link_shown",
      clientId: null,
      object: { kind: "mail", id, name: `${row.subject} (${row.recipient})` },
      providerOnly: true,
    });
    return { link };
  });
}

/** One admin is not to take over another's account. */
async function isStaff(tx: Tx, email: string): Promise<boolean> {
  const user = await tx.user.findUnique({ where: { email }, select: { role: true } });
  return user?.role === "admin";
}
