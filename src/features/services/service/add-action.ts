import { newId } from "@/core/ids";
import type { Context, Tx } from "@/db";
import type { ActionKind } from "../dto";

/** Asks provisioning to follow a change of a service, in the change's own transaction; a job passes it on. */
export async function addAction(
  tx: Tx,
  ctx: Context,
  service: { id: string; clientId: string },
  kind: ActionKind,
): Promise<void> {
  const now = ctx.clock.now();
  await tx.$executeRaw`SELECT add_provisioning_action(${service.clientId}::uuid, ${service.id}::uuid,
    ${newId(now)}::uuid, ${kind}::provisioning_kind, ${now})`;
}
