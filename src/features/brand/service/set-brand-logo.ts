import { createHash } from "node:crypto";
import { authorizeTenant } from "@/core/access";
import { AppError, fieldError } from "@/core/errors";
import { type Context, inTransaction, type Tx } from "@/db";
import { recordActivity } from "@/features/activity";
import { isLogo } from "@/integrations/documents";
import type { BrandLogoInput } from "../schemas";
import { lockBrand } from "./set-brand";

/** In bytes: it goes into every page and document. */
const MAX_LOGO_BYTES = 256 * 1024;

/**
 * Puts a logo in the place of the brand's name. `validation_failed` for what is no PNG, or is larger than 256 KB or
 * 2 000 pixels on a side; `state_conflict` before there is a brand.
 */
export async function setBrandLogo(ctx: Context, { file }: BrandLogoInput): Promise<void> {
  const scope = authorizeTenant(ctx, "brand:manage");
  if (file.size > MAX_LOGO_BYTES) throw fieldError(["file"], "too_big", "Choose a file of at most 256 KB");
  const content = new Uint8Array(await file.arrayBuffer());
  if (!(await isLogo(content)))
    throw fieldError(["file"], "invalid", "Choose a PNG of at most 2000 by 2000 pixels");
  const hash = createHash("sha256").update(content).digest("hex");
  const resellerId = scope.clientId;
  await inTransaction(ctx, scope, async (tx) => {
    const { name, before } = await logoOf(tx, resellerId);
    if (before === hash) return;
    const data = { hash, content, createdAt: ctx.clock.now() };
    await tx.brandLogo.upsert({ where: { resellerId }, create: { resellerId, ...data }, update: data });
    await recordActivity(tx, ctx, {
      action: "brand.logo_set",
      clientId: resellerId,
      object: { kind: "brand", id: resellerId, name },
      ...(before ? { before: { logo: before } } : {}),
      after: { logo: hash },
    });
  });
}

/** Lets the name stand in the logo's place again. */
export async function removeBrandLogo(ctx: Context): Promise<void> {
  const scope = authorizeTenant(ctx, "brand:manage");
  const resellerId = scope.clientId;
  await inTransaction(ctx, scope, async (tx) => {
    const { name, before } = await logoOf(tx, resellerId);
    if (before === null) return;
    await tx.brandLogo.delete({ where: { resellerId } });
    await recordActivity(tx, ctx, {
      action: "brand.logo_removed",
      clientId: resellerId,
      object: { kind: "brand", id: resellerId, name },
      before: { logo: before },
    });
  });
}

async function logoOf(tx: Tx, resellerId: string): Promise<{ name: string; before: string | null }> {
  await lockBrand(tx, resellerId);
  const brand = await tx.brand.findUnique({
    where: { resellerId },
    select: { name: true, logo: { select: { hash: true } } },
  });
  if (!brand) throw noBrandYet();
  return { name: brand.name, before: brand.logo?.hash ?? null };
}

/** What comes after the brand is asked for before it. */
export function noBrandYet(): AppError {
  return new AppError("state_conflict", { detail: "Give your brand a name and a support address first." });
}
