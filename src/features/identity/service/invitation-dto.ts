import type { MemberArea } from "@/core/actor";
import { toPublicId } from "@/core/ids";
import type { InvitationDto } from "../dto";
import type { InvitationRow } from "./announce-invitation";

export function invitationDto(row: InvitationRow, now: Date): InvitationDto {
  return {
    id: toPublicId("invitation", row.id),
    email: row.email,
    name: row.name,
    role: row.role,
    areas: row.areas as MemberArea[],
    round: row.round,
    expiresAt: row.expiresAt.toISOString(),
    isExpired: row.expiresAt <= now,
  };
}
