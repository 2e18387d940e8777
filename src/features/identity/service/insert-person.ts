import { newId } from "@/core/ids";
import type { Context, Tx } from "@/db";
import { recordActivity } from "@/features/activity";
import type { Locale } from "@/i18n/locales";

type NewPerson = {
  id: string;
  clientId: string;
  name: string;
  email: string;
  passwordHash: string;
  /** Absent where another enters it: its browser decides. */
  locale?: Locale;
};

/** The id of a person that is to be, known before it acts. */
export function newPersonId(ctx: Context): string {
  return newId(ctx.clock.now());
}

/** An account for a client's person, in the caller's transaction; `ctx` acts. */
export async function insertPerson(tx: Tx, ctx: Context, person: NewPerson): Promise<void> {
  const now = ctx.clock.now();
  const { id, clientId, name, email, passwordHash, locale } = person;
  await tx.user.create({
    data: { id, email, name, passwordHash, locale, role: "client", createdAt: now, updatedAt: now },
  });
  await recordActivity(tx, ctx, {
    action: "user.created",
    clientId,
    object: { kind: "user", id, name: email },
    after: { name, email, role: "client" },
  });
}
