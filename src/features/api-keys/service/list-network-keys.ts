import { authorizeProvider } from "@/core/access";
import { toPublicId } from "@/core/ids";
import { keyset, type ListPage, toPage } from "@/core/list";
import { type Context, containing, inTransaction, type Prisma } from "@/db";
import type { KeyStatus } from "../domain/standing";
import { type NetworkKeyDto, toApiKeyDto, WITHOUT_SECRETS } from "../dto";
import type { ListNetworkKeysInput } from "../schemas";

/** All resellers' keys, revoked ones too, for admins (R46, R48). */
export async function listNetworkKeys(
  ctx: Context,
  input: ListNetworkKeysInput,
): Promise<ListPage<NetworkKeyDto>> {
  const scope = authorizeProvider(ctx, "api_key:review");
  const now = ctx.clock.now();
  const page = keyset(input);
  const rows = await inTransaction(ctx, scope, (tx) =>
    tx.apiKey.findMany({
      where: { AND: [page.where, matching(input.q), input.status ? ofStatus(input.status, now) : {}] },
      omit: WITHOUT_SECRETS,
      include: { reseller: { select: { id: true, businessName: true } } },
      orderBy: page.orderBy,
      take: input.limit + 1,
    }),
  );
  return toPage(rows, input.limit, ({ reseller, ...row }) => ({
    ...toApiKeyDto(row, now),
    reseller: { id: toPublicId("reseller", reseller.id), name: reseller.businessName },
  }));
}

function matching(q: string | null | undefined): Prisma.ApiKeyWhereInput {
  if (!q) return {};
  const contains = containing(q);
  // Somebody who found a key in a log or a repository has its beginning, its end, or all of it.
  const ends = q.length >= 4 ? [{ lastFour: q.slice(-4), prefix: { startsWith: q.slice(0, 13) } }] : [];
  return {
    OR: [
      { name: contains },
      { reseller: { businessName: contains } },
      { lastFour: q },
      { prefix: q },
      ...ends,
    ],
  };
}

/** As `keyStatus` says it of one key. */
function ofStatus(status: KeyStatus, now: Date): Prisma.ApiKeyWhereInput {
  if (status === "revoked") return { revokedAt: { not: null } };
  if (status === "expired") return { revokedAt: null, expiresAt: { lte: now } };
  return { revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] };
}
