import { fieldError } from "@/core/errors";
import { newId } from "@/core/ids";
import { actingAs, type Context, type Tx } from "@/db";
import { recordActivity } from "@/features/activity";
import { NO_AUTHORITY, type PersonActor } from "../domain/person";
import { installationCurrencies } from "./installation-currencies";

export type NewClient = {
  kind: "company" | "person";
  name: string;
  email: string;
  currency: string;
  country: string;
  contactName: string;
  passwordHash: string | null;
};

/** A client, the person that owns it, and what ties them. `ctx` acts, or the new person itself when nobody does. */
export async function insertClient(
  tx: Tx,
  ctx: Context,
  input: NewClient,
): Promise<{ clientId: string; actor: PersonActor }> {
  if (!(await installationCurrencies(tx)).includes(input.currency)) {
    throw fieldError(["currency"], "unknown", "Choose one of the currencies that prices exist in");
  }
  const now = ctx.clock.now();
  const [userId, clientId] = [newId(now), newId(now)];
  const at = { createdAt: now, updatedAt: now };
  const { kind, name, email, currency, country, contactName, passwordHash } = input;
  await tx.user.create({
    data: { id: userId, email, name: contactName, passwordHash, role: "client", ...at },
  });
  await tx.client.create({ data: { id: clientId, kind, name, email, currency, country, ...at } });
  await tx.membership.create({ data: { clientId, userId, role: "owner", createdAt: now } });
  const actor: PersonActor = {
    kind: "client",
    userId,
    label: contactName,
    clientId,
    resellerStatus: null,
    ...NO_AUTHORITY,
  };
  const by = ctx.actor.kind === "anonymous" ? actingAs(ctx, actor) : ctx;
  await recordActivity(tx, by, {
    action: "client.created",
    clientId,
    object: { kind: "client", id: clientId, name },
    after: { kind, name, email, currency, country },
  });
  await recordActivity(tx, by, {
    action: "user.created",
    clientId,
    object: { kind: "user", id: userId, name: email },
    after: { name: contactName, email, role: "client" },
  });
  return { clientId, actor };
}
