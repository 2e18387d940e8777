import { randomBytes } from "node:crypto";
import { authorizeTenant } from "@/core/access";
import { AppError, fieldError } from "@/core/errors";
import { type Context, inTransaction } from "@/db";
import { env } from "@/env";
import { recordActivity } from "@/features/activity";
import { isWithin, normalDomain } from "../domain-name";
import type { BrandDomainDto } from "../dto";
import type { ClaimDomainInput } from "../schemas";
import { toDomainDto } from "./brand-row";
import { lockBrand } from "./set-brand";
import { noBrandYet } from "./set-brand-logo";

/**
 * Names the domain that the brand's pages shall have, in place of the one before. It is nobody's until its TXT record
 * is found: claiming takes it from no one, and tells nothing of who has it. The same domain again changes nothing.
 *
 * @throws {AppError} `validation_failed` for what is no public domain, and for a name of the provider's
 */
export async function claimDomain(ctx: Context, input: ClaimDomainInput): Promise<BrandDomainDto> {
  const scope = authorizeTenant(ctx, "brand:manage");
  const domain = normalDomain(input.domain);
  if (!domain)
    throw fieldError(["domain"], "invalid", "Enter a domain such as my.example.com, without https://");
  if (providerHosts().some((host) => isWithin(domain, host)))
    throw fieldError(
      ["domain"],
      "not_allowed",
      "This name belongs to this installation: use a domain of your own",
    );
  const resellerId = scope.clientId;
  return inTransaction(ctx, scope, async (tx) => {
    await lockBrand(tx, resellerId);
    const brand = await tx.brand.findUnique({ where: { resellerId }, include: { domain: true } });
    if (!brand) throw noBrandYet();
    if (brand.domain?.domain === domain) return toDomainDto(brand.domain);
    const claim = {
      domain,
      token: randomBytes(24).toString("base64url"),
      status: "pending",
      problem: null,
      checkedAt: null,
      verifiedAt: null,
      missingSince: null,
      createdAt: ctx.clock.now(),
    };
    const row = await tx.brandDomain.upsert({
      where: { resellerId },
      create: { resellerId, ...claim },
      update: claim,
    });
    await recordActivity(tx, ctx, {
      action: "brand_domain.claimed",
      clientId: resellerId,
      object: { kind: "brand", id: resellerId, name: domain },
      ...(brand.domain ? { before: { domain: brand.domain.domain, status: brand.domain.status } } : {}),
      after: { domain, status: row.status },
    });
    return toDomainDto(row);
  });
}

/** Gives the domain up; links that were sent under it stop working there. */
export async function removeDomain(ctx: Context): Promise<void> {
  const scope = authorizeTenant(ctx, "brand:manage");
  const resellerId = scope.clientId;
  await inTransaction(ctx, scope, async (tx) => {
    await lockBrand(tx, resellerId);
    const row = await tx.brandDomain.findUnique({ where: { resellerId } });
    if (!row) throw new AppError("not_found");
    await tx.brandDomain.delete({ where: { resellerId } });
    await recordActivity(tx, ctx, {
      action: "brand_domain.removed",
      clientId: resellerId,
      object: { kind: "brand", id: resellerId, name: row.domain },
      before: { domain: row.domain, status: row.status },
    });
  });
}

function providerHosts(): string[] {
  const urls = [env.APP_URL, ...(env.WHITE_LABEL_URL ? [env.WHITE_LABEL_URL] : [])];
  return urls.map((url) => new URL(url).hostname);
}
