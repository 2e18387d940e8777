import { toPublicId } from "@/core/ids";
import type { Prisma } from "@/db";
import type { Action } from "../domain/actions";
import type { ActivityDto } from "../dto";

/** A row of the log as lists show it. */
export function toActivityDto(row: Prisma.ActivityGetPayload<object>): ActivityDto {
  return {
    id: toPublicId("activity", row.id),
    at: row.at.toISOString(),
    actor: { kind: row.actorKind, id: row.actorId, label: row.actorLabel },
    action: row.action as Action,
    object: { type: row.objectType, id: row.objectId, name: row.objectName },
    clientId: row.clientId && toPublicId("client", row.clientId),
    before: row.before as ActivityDto["before"],
    after: row.after as ActivityDto["after"],
    address: row.address,
    userAgent: row.userAgent,
    requestId: row.requestId,
    seenAs: row.seenAs && toPublicId("client", row.seenAs),
  };
}

/** What a tenant learns of the provider's staff: that it was the provider, not who, from where, or with what. */
export function hideStaff(row: ActivityDto): ActivityDto {
  if (row.actor.kind !== "admin") return row;
  return { ...row, actor: { kind: "admin", id: null, label: "" }, address: null, userAgent: null };
}
