import type { MemberArea } from "@/core/actor";
import type { Tx } from "@/db";
import { firstLocale } from "@/i18n/first-locale";
import type { Locale } from "@/i18n/locales";

/** `locale`: the language that the person is written to in: its own, or else its client's. */
export type Recipient = { name: string; email: string; locale: Locale };

type Wanted = {
  clientId: string;
  /** Members who have this area, besides the owners. */
  area?: MemberArea | undefined;
  /** Somebody of the client who waits for it in any case. */
  userId?: string | undefined;
};

/** Looks up people of the clients that it was made for. */
export type RecipientsOf = (wanted: Wanted) => Recipient[];

/**
 * People of these clients whom a mail reaches, none of them disabled. In the caller's transaction, which has authorised
 * it; all are read at once.
 */
export async function listRecipients(tx: Tx, clientIds: readonly string[]): Promise<RecipientsOf> {
  if (clientIds.length === 0) return () => [];
  const rows = await tx.membership.findMany({
    where: { clientId: { in: [...new Set(clientIds)] }, user: { disabledAt: null } },
    orderBy: [{ createdAt: "asc" }, { userId: "asc" }],
    select: {
      clientId: true,
      userId: true,
      role: true,
      areas: true,
      user: { select: { name: true, email: true, locale: true } },
      client: { select: { locale: true } },
    },
  });
  return ({ clientId, area, userId }) =>
    rows
      .filter((row) => row.clientId === clientId)
      .filter((row) => row.role === "owner" || row.userId === userId || (area && row.areas.includes(area)))
      .map(({ user: { name, email, locale }, client }) => ({
        name,
        email,
        locale: firstLocale(locale, client.locale),
      }));
}

/** Every admin who can sign in: what concerns the running of the product reaches them all. In the caller's transaction. */
export async function listAdminRecipients(tx: Tx): Promise<Recipient[]> {
  const rows = await tx.user.findMany({
    where: { role: "admin", disabledAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { name: true, email: true, locale: true },
  });
  return rows.map(({ locale, ...person }) => ({ ...person, locale: firstLocale(locale) }));
}
