import { authorizeProvider } from "@/core/access";
import { type Context, inTransaction } from "@/db";
import type { ProgramReachDto } from "../dto";

/** Whom the program's switch concerns (R67): live resellers, their working keys, and applications that wait. */
export async function getProgramReach(ctx: Context): Promise<ProgramReachDto> {
  const scope = authorizeProvider(ctx, "reseller:read");
  const now = ctx.clock.now();
  const live = { status: { not: "inactive" } } as const;
  const [resellers, apiKeys, applications] = await inTransaction(ctx, scope, async (tx) => [
    await tx.reseller.count({ where: live }),
    await tx.apiKey.count({
      where: { revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }], reseller: live },
    }),
    await tx.application.count({ where: { status: { in: ["pending", "info_requested"] } } }),
  ]);
  return { resellers, apiKeys, applications };
}
