import { toPublicId } from "@/core/ids";
import type { Context, Tx } from "@/db";
import { emitEvent } from "@/features/activity";
import { readSettings } from "@/features/settings";
import type { MemberRole } from "../domain/member-rules";
import type { InvitationEventDto } from "../dto";

export type InvitationRow = {
  id: string;
  clientId: string;
  email: string;
  name: string;
  role: MemberRole;
  areas: string[];
  round: number;
  expiresAt: Date;
};

/** Lets the mail be written. The link is not in the event: it is made from the id and the round where it is sent. */
export async function announceInvitation(tx: Tx, ctx: Context, row: InvitationRow): Promise<void> {
  const { company } = await readSettings(tx);
  const client = await tx.client.findUniqueOrThrow({
    where: { id: row.clientId },
    select: { name: true, reseller: { select: { status: true } } },
  });
  const { actor } = ctx;
  const object: InvitationEventDto = {
    id: toPublicId("invitation", row.id),
    object: "invitation",
    email: row.email,
    name: row.name,
    clientName: client.name,
    // A client reads of the provider, not of a person of its staff.
    invitedBy: actor.kind === "client" ? actor.label : company.name,
    role: row.role,
    round: row.round,
    expiresAt: row.expiresAt.toISOString(),
    asReseller: isReseller(client.reseller),
  };
  await emitEvent(tx, ctx, { type: "invitation.created", clientId: row.clientId, object });
}

/** Whether a client resells, or did so until it was suspended. */
export function isReseller(profile: { status: "active" | "suspended" | "inactive" } | null): boolean {
  return profile !== null && profile.status !== "inactive";
}
