import { actingAs, type Context, inTransaction } from "@/db";
import { recordActivity } from "@/features/activity";
import { authorizeAccount, tenantOf } from "../domain/account";
import type { ChooseLocaleInput } from "../schemas";

/** Changes the language in which the actor's own pages and mails are. Colleagues keep theirs. */
export async function chooseLocale(ctx: Context, input: ChooseLocaleInput): Promise<ChooseLocaleInput> {
  const actor = authorizeAccount(ctx);
  return inTransaction(ctx, { kind: "provider" }, async (tx) => {
    const before = await tx.user.findUniqueOrThrow({ where: { id: actor.userId } });
    if (before.locale === input.locale) return input;
    const { locale } = input;
    await tx.user.update({ where: { id: before.id }, data: { locale, updatedAt: ctx.clock.now() } });
    await recordActivity(tx, actingAs(ctx, actor), {
      action: "user.updated",
      clientId: tenantOf(actor),
      object: { kind: "user", id: before.id, name: before.email },
      before: { locale: before.locale },
      after: { locale },
    });
    return input;
  });
}
