import { authorizeProvider } from "@/core/access";
import type { MemberArea } from "@/core/actor";
import { actingAs, type Context, inTransaction } from "@/db";
import { readSettings } from "@/features/settings";
import { forgiveAttempt, limitAttempts } from "@/integrations/rate-limit";
import type { OpenInvitationDto } from "../dto";
import type { InvitationTokenInput } from "../schemas";
import { isReseller } from "./announce-invitation";
import { findOpenInvitation } from "./open-invitation";

/**
 * What the link of an invitation opens, for whoever holds it.
 *
 * @throws {AppError} `not_found` whatever is wrong with the link, `rate_limited` after too many wrong ones
 */
export async function getInvitation(ctx: Context, input: InvitationTokenInput): Promise<OpenInvitationDto> {
  const system = actingAs(ctx, { kind: "job", name: "invitation" });
  const scope = authorizeProvider(system, "invitation:accept");
  const address = ctx.address ?? "unknown";
  await limitAttempts("invitation:address", address);
  const found = await inTransaction(system, scope, async (tx) => ({
    invitation: await findOpenInvitation(tx, ctx, input.token),
    company: (await readSettings(tx)).company,
  }));
  await forgiveAttempt("invitation:address", address);
  const { client, invitedBy, account, email, name, role, areas, expiresAt } = found.invitation;
  return {
    clientName: client.name,
    asReseller: isReseller(client.reseller),
    invitedBy: invitedBy?.role === "client" ? invitedBy.name : found.company.name,
    email,
    name,
    role,
    areas: areas as MemberArea[],
    expiresAt: expiresAt.toISOString(),
    account: account?.kind ?? "new",
  };
}
