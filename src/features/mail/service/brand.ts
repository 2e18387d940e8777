import { env } from "@/env";
import type { CompanySettings } from "@/features/settings";
import type { Brand } from "../domain/brand";

/** The provider's own name, on every mail that is in nobody else's. */
export function providerBrand({ name, supportEmail }: CompanySettings): Brand {
  return {
    name,
    supportEmail,
    senderEmail: env.MAIL_FROM ?? supportEmail,
    url: env.APP_URL,
    logoUrl: null,
    accent: null,
  };
}
