import type { Actor } from "@/core/actor";
import type { IdKind } from "@/core/id-kinds";
import { newId, toPublicId } from "@/core/ids";
import { type Context, Prisma, type Tx } from "@/db";
import type { Action } from "../domain/actions";
import { withoutSecrets } from "../domain/secrets";

/** Objects that are known by a name rather than by a public id. */
type PlainKind = (typeof PLAIN_KINDS)[number];
const PLAIN_KINDS = ["settings", "address", "catalog", "outbox", "queue", "mail_wording"] as const;

/** One change, as its verb describes it. */
export type ActivityEntry = {
  action: Action;
  /** The tenant it concerns; null for the provider's own matters. */
  clientId: string | null;
  object: { kind: IdKind; id: string; name: string } | { kind: PlainKind; id: string; name: string };
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
  /** R15: hidden from the tenant. */
  providerOnly?: boolean;
};

/**
 * An activity row in the database's own names, for the money functions. Every row of the log is made here, and here
 * secrets are taken out of it.
 */
export function activityRow(ctx: Context, entry: ActivityEntry) {
  const { object } = entry;
  return {
    id: newId(ctx.clock.now()),
    client_id: entry.clientId,
    at: ctx.clock.now().toISOString(),
    ...actorColumns(ctx.actor),
    action: entry.action,
    object_type: object.kind,
    object_id: isPlain(object.kind) ? object.id : toPublicId(object.kind, object.id),
    object_name: object.name,
    before: entry.before ? withoutSecrets(entry.before) : null,
    after: entry.after ? withoutSecrets(entry.after) : null,
    provider_only: entry.providerOnly ?? false,
    address: ctx.address,
    user_agent: ctx.userAgent,
    request_id: ctx.requestId,
    seen_as: ctx.actor.kind === "client" && ctx.actor.seenBy ? ctx.actor.clientId : null,
  };
}

function isPlain(kind: ActivityEntry["object"]["kind"]): kind is PlainKind {
  return PLAIN_KINDS.some((plain) => plain === kind);
}

function actorColumns(actor: Actor) {
  switch (actor.kind) {
    case "admin":
    case "locked_admin":
    case "client":
      return {
        actor_kind: kindOf(actor),
        actor_id: toPublicId("user", actor.userId),
        actor_label: actor.label,
      };
    case "api_key":
      return {
        actor_kind: actor.kind,
        actor_id: toPublicId("apiKey", actor.keyId),
        actor_label: actor.label,
      };
    case "job":
      return { actor_kind: actor.kind, actor_id: null, actor_label: actor.name };
    case "anonymous":
      return { actor_kind: actor.kind, actor_id: null, actor_label: "Anonymous" };
  }
}

/** Who it really was: an admin stays one while it sees the portal as a client. */
function kindOf(actor: Extract<Actor, { userId: string }>): "admin" | "client" {
  return actor.kind === "client" && !actor.seenBy ? "client" : "admin";
}

/** Writes one activity row in the change's own transaction (house rule 6). */
export async function recordActivity(tx: Tx, ctx: Context, entry: ActivityEntry): Promise<void> {
  const row = activityRow(ctx, entry);
  // createMany, since RETURNING would need the right to read a row that is for the provider alone.
  await tx.activity.createMany({
    data: [
      {
        id: row.id,
        clientId: row.client_id,
        at: row.at,
        actorKind: row.actor_kind,
        actorId: row.actor_id,
        actorLabel: row.actor_label,
        action: row.action,
        objectType: row.object_type,
        objectId: row.object_id,
        objectName: row.object_name,
        before: jsonOrNull(row.before),
        after: jsonOrNull(row.after),
        providerOnly: row.provider_only,
        address: row.address,
        userAgent: row.user_agent,
        requestId: row.request_id,
        seenAs: row.seen_as,
      },
    ],
  });
}

function jsonOrNull(value: Record<string, unknown> | null) {
  return value === null ? Prisma.DbNull : (value as Prisma.InputJsonObject);
}
