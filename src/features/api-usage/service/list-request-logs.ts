import { authorizeEither } from "@/core/access";
import type { Scope } from "@/core/actor";
import { keyset, type ListPage, toPage } from "@/core/list";
import { withinRange } from "@/core/time-range";
import { type Context, containing, inTransaction, type Prisma, type Tx } from "@/db";
import { type RequestLogDto, toRequestLogDto, WITH_KEY } from "../dto";
import type { ListRequestLogsInput, STATUS_KINDS } from "../schemas";

const KINDS: Record<(typeof STATUS_KINDS)[number], Prisma.IntFilter> = {
  succeeded: { lt: 400 },
  failed: { gte: 400 },
  rate_limited: { equals: 429 },
  server_error: { gte: 500 },
};

/** A name's first so many resellers: their rows are found by the reseller, not by reading the log. */
const MAX_RESELLERS = 50;

/** R48: the reseller's own requests of the last 30 days; for admins everybody's. */
export async function listRequestLogs(
  ctx: Context,
  input: ListRequestLogsInput,
): Promise<ListPage<RequestLogDto>> {
  const scope = authorizeEither(ctx, "request_log:read", "request_log:review");
  const page = keyset(input);
  const rows = await inTransaction(ctx, scope, async (tx) =>
    tx.requestLog.findMany({
      where: { AND: [await whose(tx, scope, input), page.where, ...filtersOf(input)] },
      include: WITH_KEY,
      orderBy: page.orderBy,
      take: input.limit + 1,
    }),
  );
  return toPage(rows, input.limit, toRequestLogDto);
}

async function whose(
  tx: Tx,
  scope: Scope,
  { reseller }: ListRequestLogsInput,
): Promise<Prisma.RequestLogWhereInput> {
  if (scope.kind === "tenant") return { resellerId: scope.clientId };
  if (!reseller) return {};
  const named = await tx.reseller.findMany({
    where: { businessName: containing(reseller) },
    select: { id: true },
    orderBy: { id: "asc" },
    take: MAX_RESELLERS,
  });
  return { resellerId: { in: named.map(({ id }) => id) } };
}

function filtersOf(input: ListRequestLogsInput): Prisma.RequestLogWhereInput[] {
  const { at, id } = withinRange(input.createdAt);
  return [
    { createdAt: at, id },
    { id: input.request, keyId: input.key, method: input.method, status: input.status },
    input.statusKind ? { status: KINDS[input.statusKind] } : {},
  ];
}
