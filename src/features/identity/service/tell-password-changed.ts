import { toPublicId } from "@/core/ids";
import type { Context, Tx } from "@/db";
import { emitEvent } from "@/features/activity";
import type { TwoStepEventDto } from "../dto";

/** Lets the person be told by mail: somebody else who had changed it would not stay unseen. Webhooks hear nothing of it. */
export async function tellPasswordChanged(
  tx: Tx,
  ctx: Context,
  person: { id: string; email: string; name: string },
): Promise<void> {
  const object: TwoStepEventDto = {
    id: toPublicId("user", person.id),
    object: "user",
    email: person.email,
    name: person.name,
    at: ctx.clock.now().toISOString(),
    address: ctx.address,
  };
  await emitEvent(tx, ctx, { type: "user.password_changed", clientId: null, object });
}
