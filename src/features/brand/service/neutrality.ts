import { env } from "@/env";
import type { Neutrality } from "../dto";
import type { BrandRow } from "./brand-row";

/**
 * Under which name a brand's links and mails go out: its own domain once that is verified, else the neutral name that
 * the provider has set up, else the provider's own, which links may have and mails may not.
 */
export function neutralityOf(brand: Pick<BrandRow, "domain"> | null): Neutrality {
  const mailFrom = env.WHITE_LABEL_MAIL_FROM ?? null;
  if (brand?.domain?.status === "verified")
    return { linkBase: `https://${brand.domain.domain}`, linkBy: "domain", mailFrom };
  if (env.WHITE_LABEL_URL) return { linkBase: env.WHITE_LABEL_URL, linkBy: "neutral", mailFrom };
  return { linkBase: env.APP_URL, linkBy: "provider", mailFrom };
}
