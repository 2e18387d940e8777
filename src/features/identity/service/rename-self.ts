import { toPublicId } from "@/core/ids";
import { actingAs, type Context, inTransaction } from "@/db";
import { recordActivity } from "@/features/activity";
import { authorizeAccount, tenantOf } from "../domain/account";
import type { UserDto } from "../dto";
import type { RenameSelfInput } from "../schemas";

/** Changes the actor's own name, under which it stands in the activity log from then on. */
export async function renameSelf(ctx: Context, input: RenameSelfInput): Promise<UserDto> {
  const actor = authorizeAccount(ctx);
  return inTransaction(ctx, { kind: "provider" }, async (tx) => {
    const before = await tx.user.findUniqueOrThrow({ where: { id: actor.userId } });
    const user = await tx.user.update({
      where: { id: actor.userId },
      data: { name: input.name, updatedAt: ctx.clock.now() },
    });
    if (before.name !== user.name) {
      await recordActivity(tx, actingAs(ctx, actor), {
        action: "user.updated",
        clientId: tenantOf(actor),
        object: { kind: "user", id: user.id, name: user.email },
        before: { name: before.name },
        after: { name: user.name },
      });
    }
    return { id: toPublicId("user", user.id), name: user.name, email: user.email, role: user.role };
  });
}
