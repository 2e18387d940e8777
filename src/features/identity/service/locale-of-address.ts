import type { Tx } from "@/db";
import { firstLocale } from "@/i18n/first-locale";
import type { Locale } from "@/i18n/locales";

/**
 * The language to write to an address in: that of the person who signs in by it, else that of the client that the mail
 * is about. In the caller's transaction, which has authorised it.
 */
export async function localeOfAddress(tx: Tx, email: string, clientId: string | null): Promise<Locale> {
  const user = await tx.user.findUnique({ where: { email: email.toLowerCase() }, select: { locale: true } });
  if (user?.locale || !clientId) return firstLocale(user?.locale);
  const client = await tx.client.findUnique({ where: { id: clientId }, select: { locale: true } });
  return firstLocale(client?.locale);
}
