import type { BillingCycle } from "@/core/billing-cycle";
import type { Money } from "@/core/money";
import type { ServiceStatus } from "@/db";
import type { Locale } from "@/i18n/locales";
import type { DnsFailure } from "@/integrations/dns";

export type DomainStatus = "pending" | "verified" | "failed";

/** What a check met instead of the record: none there, others there, or no answer. */
export type DomainProblem = "absent" | "other" | DnsFailure;

export type BrandDomainDto = {
  /** As people read it; `ascii` as DNS has it. */
  domain: string;
  ascii: string;
  record: { name: string; value: string };
  status: DomainStatus;
  problem: DomainProblem | null;
  checkedAt: string | null;
  verifiedAt: string | null;
  /** When a verified domain is lost unless its record comes back; null while it is there. */
  losesAt: string | null;
};

export type BrandDto = {
  name: string;
  accent: string;
  supportEmail: string;
  supportUrl: string | null;
  supportPhone: string | null;
  hasLogo: boolean;
  domain: BrandDomainDto | null;
};

/** Why a link or a mail would show the provider: what is missing is the reseller's domain or the provider's setting. */
export type Neutrality = {
  /** Where links lead, without a slash at the end. */
  linkBase: string;
  /** Whether that is the brand's own domain, a neutral name of the provider's, or the provider's own. */
  linkBy: "domain" | "neutral" | "provider";
  /** The sender's address of mail; null: the provider has set none. */
  mailFrom: string | null;
};

export type LinkStatus = "open" | "expired" | "revoked";

export type CustomerLinkDto = {
  id: string;
  status: LinkStatus;
  /** Null once it opens nothing any more. */
  url: string | null;
  createdAt: string;
  expiresAt: string;
  lastUsedAt: string | null;
  mailedAt: string | null;
};

/** In whose colours a customer's page is. */
export type BrandLook = {
  name: string;
  accent: string;
  supportEmail: string;
  supportUrl: string | null;
  supportPhone: string | null;
  hasLogo: boolean;
};

/** What a link opens: whose page, in whose colours, and until when. */
export type CustomerViewDto = {
  brand: BrandLook;
  customer: { name: string; company: string | null };
  expiresAt: string;
  /** The customer's language, or else its reseller's. */
  locale: Locale;
};

export type ViewedServiceDto = {
  id: string;
  name: string;
  product: string;
  status: ServiceStatus;
  cycle: BillingCycle;
  /** The next day it is paid for; null when it does not renew. */
  renewsAt: string | null;
  /** When it ends, for one that is cancelled to the end of its period. */
  endsAt: string | null;
  /** The reseller's own price for the cycle; null where none is laid down. */
  price: Money | null;
};
