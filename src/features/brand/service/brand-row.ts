import type { Prisma } from "@/db";
import { recordName, shownDomain } from "../domain-name";
import type { BrandDomainDto, BrandDto, BrandLook, DomainProblem, DomainStatus } from "../dto";

/** How long the record of a verified domain may be gone, in ms. */
export const GRACE_MS = 7 * 24 * 3_600_000;

/** A brand with what hangs on it; of the logo that there is one. */
export const BRAND_PARTS = {
  domain: true,
  logo: { select: { hash: true } },
} satisfies Prisma.BrandInclude;

export type BrandRow = Prisma.BrandGetPayload<{ include: typeof BRAND_PARTS }>;
export type DomainRow = Prisma.BrandDomainGetPayload<object>;

export function toBrandDto(row: BrandRow): BrandDto {
  return { ...lookOf(row), domain: row.domain && toDomainDto(row.domain) };
}

/** What customers see of it. */
export function lookOf({ name, accent, supportEmail, supportUrl, supportPhone, logo }: BrandRow): BrandLook {
  return { name, accent, supportEmail, supportUrl, supportPhone, hasLogo: logo !== null };
}

export function toDomainDto(row: DomainRow): BrandDomainDto {
  const { domain, token, status, problem, checkedAt, verifiedAt, missingSince } = row;
  return {
    domain: shownDomain(domain),
    ascii: domain,
    record: { name: recordName(domain), value: token },
    status: status as DomainStatus,
    problem: problem as DomainProblem | null,
    checkedAt: checkedAt?.toISOString() ?? null,
    verifiedAt: verifiedAt?.toISOString() ?? null,
    losesAt: missingSince && new Date(missingSince.getTime() + GRACE_MS).toISOString(),
  };
}

/** What the activity log shows of a brand. */
export function brandFacts(
  row: Omit<Prisma.BrandGetPayload<object>, "createdAt" | "updatedAt" | "resellerId">,
) {
  const { name, accent, supportEmail, supportUrl, supportPhone } = row;
  return {
    name,
    accent,
    support_email: supportEmail,
    support_url: supportUrl,
    support_phone: supportPhone,
  };
}
