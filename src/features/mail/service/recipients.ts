import { parsePublicId } from "@/core/ids";
import type { Tx } from "@/db";
import { listAdminRecipients, localeOfAddress, type Recipient, type RecipientsOf } from "@/features/identity";
import type { CompanySettings } from "@/features/settings";
import type { Audience } from "../templates/template";

/** Whom a mail goes to, each with the language that it is written to in. */
export async function recipientsOf(
  tx: Tx,
  to: Audience,
  clientId: string | null,
  { company, members }: { company: CompanySettings; members: RecipientsOf },
): Promise<Recipient[]> {
  switch (to.kind) {
    case "provider": {
      // Its client is the matter of the mail, not who reads it.
      const locale = await localeOfAddress(tx, company.supportEmail, null);
      return [{ name: company.name, email: company.supportEmail, locale }];
    }
    case "admins":
      return listAdminRecipients(tx);
    case "person":
      return [{ name: to.name, email: to.email, locale: await localeOfAddress(tx, to.email, clientId) }];
    case "client": {
      const userId = to.userId ? (parsePublicId("user", to.userId) ?? undefined) : undefined;
      return clientId ? members({ clientId, userId, area: to.area }) : [];
    }
  }
}
