import { authorizeProvider } from "@/core/access";
import { decodeCursor, type ListPage, toPage } from "@/core/list";
import { type Context, inTransaction } from "@/db";
import type { ApplicationSummaryDto } from "../dto";
import type { ListApplicationsInput } from "../schemas";
import { toApplicationSummaryDto } from "./application-row";

/** The review queue (R3), newest first. */
export async function listApplications(ctx: Context, input: ListApplicationsInput): Promise<ListPage<ApplicationSummaryDto>> {
  const scope = authorizeProvider(ctx, "application:review");
  const after = decodeCursor(input.cursor);
  const rows = await inTransaction(ctx, scope, (tx) =>
    tx.application.findMany({
      where: { status: input.status, ...(after ? { id: { lt: after } } : {}) },
      orderBy: { id: "desc" },
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
