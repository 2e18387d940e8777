import type { Context } from "@/db";
import type { GatewaySource, ReceivedAmount } from "./payment-row";
import { receivedAtOf } from "./received-at";

/** A transfer that an admin has seen on the bank's statement, as where a payment came from. */
export function bankTransferOf(
  ctx: Context,
  { reference, receivedAt }: { reference: string; receivedAt: string },
  received?: ReceivedAmount,
): GatewaySource {
  return {
    method: "bank_transfer",
    reference,
    receivedAt: receivedAtOf(ctx, receivedAt),
    recordedByUserId: ctx.actor.kind === "admin" ? ctx.actor.userId : null,
    received,
  };
}
