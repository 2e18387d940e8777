import { toPublicId } from "@/core/ids";
import type { Context, Tx } from "@/db";
import { emitEvent } from "@/features/activity";
import type { TwoStepEventDto } from "../dto";

type Told =
  | "two_step.enabled"
  | "two_step.disabled"
  | "two_step.reset"
  | "two_step.recovery_code_used"
  | "user.password_changed";

/**
 * Lets a person be told by mail how it signs in from now on: somebody else who had changed that would not stay unseen.
 * It concerns no client: its webhooks hear nothing of it.
 */
export async function tellPerson(
  tx: Tx,
  ctx: Context,
  type: Told,
  person: { id: string; email: string; name: string },
  more: { left?: number } = {},
): Promise<void> {
  const object: TwoStepEventDto = {
    id: toPublicId("user", person.id),
    object: "user",
    email: person.email,
    name: person.name,
    at: ctx.clock.now().toISOString(),
    address: type === "two_step.reset" ? null : ctx.address,
    ...more,
  };
  await emitEvent(tx, ctx, { type, clientId: null, object });
}
