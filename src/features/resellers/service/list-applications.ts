import { authorizeProvider } from "@/core/access";
import { keyset, type ListPage, toPage } from "@/core/list";
import { type Context, inTransaction } from "@/db";
import type { ApplicationSummaryDto } from "../dto";
import type { ListApplicationsInput } from "../schemas";
import { toApplicationSummaryDto } from "./application-row";

/** The review queue (R3). */
export async function listApplications(
  ctx: Context,
  input: ListApplicationsInput,
): Promise<ListPage<ApplicationSummaryDto>> {
  const scope = authorizeProvider(ctx, "application:review");
  const page = keyset(input);
  const rows = await inTransaction(ctx, scope, (tx) =>
    tx.application.findMany({
      where: { status: input.status, ...page.where },
      orderBy: page.orderBy,
      take: input.limit + 1,
      include: { client: { select: { name: true } } },
    }),
  );
  return toPage(rows, input.limit, toApplicationSummaryDto);
}

/** How many wait for an admin. */
export async function countPendingApplications(ctx: Context): Promise<number> {
  const scope = authorizeProvider(ctx, "application:review");
  return inTransaction(ctx, scope, (tx) => tx.application.count({ where: { status: "pending" } }));
}
