import { fieldError } from "@/core/errors";
import { newId } from "@/core/ids";
import { actingAs, type Context, type Tx } from "@/db";
import { recordActivity } from "@/features/activity";
import { DEFAULT_LOCALE, type Locale } from "@/i18n/locales";
import { NO_AUTHORITY } from "../domain/person";
import { insertInvitation } from "./insert-invitation";
import { insertPerson, newPersonId } from "./insert-person";
import { installationCurrencies } from "./installation-currencies";

export type NewClient = {
  kind: "company" | "person";
  name: string;
  email: string;
  currency: string;
  country: string;
  /** The language in which its account was made. */
  locale?: Locale | undefined;
};

/** Who is to own it, at the client's own address. */
export type NewOwner = { contactName: string; passwordHash: string; locale?: Locale };

/** A client and the person that owns it. `ctx` acts, or the new person itself when nobody does. */
export async function insertClient(tx: Tx, ctx: Context, input: NewClient & NewOwner): Promise<string> {
  const { contactName: name, passwordHash, email, locale } = input;
  const clientId = newId(ctx.clock.now());
  const userId = newPersonId(ctx);
  const person = {
    kind: "client",
    userId,
    label: name,
    clientId,
    resellerStatus: null,
    ...NO_AUTHORITY,
  } as const;
  const by = ctx.actor.kind === "anonymous" ? actingAs(ctx, person) : ctx;
  await insertCompany(tx, by, clientId, input);
  await insertPerson(tx, by, { id: userId, clientId, name, email, passwordHash, locale });
  await tx.membership.create({ data: { clientId, userId, role: "owner", createdAt: ctx.clock.now() } });
  return clientId;
}

/** A client that nobody belongs to yet: `inviteOwner` in the same transaction asks somebody to. */
export async function insertEmptyClient(tx: Tx, ctx: Context, input: NewClient): Promise<string> {
  const clientId = newId(ctx.clock.now());
  await insertCompany(tx, ctx, clientId, input);
  return clientId;
}

/** Asks the person at the client's own address to own it, unless that is somebody who cannot. */
export async function inviteOwner(
  tx: Tx,
  ctx: Context,
  { clientId, email, name }: { clientId: string; email: string; name: string },
): Promise<void> {
  const holder = await tx.user.findUnique({ where: { email }, select: { role: true, disabledAt: true } });
  if (holder?.role === "admin" || holder?.disabledAt) {
    throw fieldError(
      ["email"],
      "staff",
      "Whoever has this address cannot own a client: staff of yours, or a disabled account",
    );
  }
  await insertInvitation(tx, ctx, { clientId, email, name, role: "owner", areas: [] });
}

async function insertCompany(tx: Tx, ctx: Context, id: string, input: NewClient): Promise<void> {
  if (!(await installationCurrencies(tx)).includes(input.currency)) {
    throw fieldError(["currency"], "unknown", "Choose one of the currencies that prices exist in");
  }
  const now = ctx.clock.now();
  const { kind, name, email, currency, country, locale = DEFAULT_LOCALE } = input;
  const data = { kind, name, email, currency, country, locale };
  await tx.client.create({ data: { id, ...data, createdAt: now, updatedAt: now } });
  await recordActivity(tx, ctx, {
    action: "client.created",
    clientId: id,
    object: { kind: "client", id, name },
    after: data,
  });
}
