import { authorizeProvider } from "@/core/access";
import { keyset, type ListPage, toPage } from "@/core/list";
import { type Context, inTransaction } from "@/db";
import type { ApplicationStatus, ApplicationSummaryDto } from "../dto";
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
      where: { status: input.status, clientId: input.client, ...olderThan(ctx, input), ...page.where },
      orderBy: page.orderBy,
      take: input.limit + 1,
      include: { client: { select: { name: true } } },
    }),
  );
  return toPage(rows, input.limit, toApplicationSummaryDto);
}

const DAY_MS = 24 * 60 * 60 * 1000;

function olderThan({ clock }: Context, { olderThanDays }: ListApplicationsInput) {
  if (olderThanDays === undefined) return {};
  return { createdAt: { lte: new Date(clock.now().getTime() - olderThanDays * DAY_MS) } };
}

/** How many applications are in each state; those that are pending wait for an admin. */
export async function countApplications(ctx: Context): Promise<Record<ApplicationStatus, number>> {
  const scope = authorizeProvider(ctx, "application:review");
  const rows = await inTransaction(ctx, scope, (tx) =>
    tx.application.groupBy({ by: ["status"], _count: { _all: true } }),
  );
  const count = (status: ApplicationStatus) => rows.find((row) => row.status === status)?._count._all ?? 0;
  return {
    pending: count("pending"),
    info_requested: count("info_requested"),
    approved: count("approved"),
    rejected: count("rejected"),
    withdrawn: count("withdrawn"),
  };
}

/** How many wait for an admin. */
export async function countPendingApplications(ctx: Context): Promise<number> {
  const scope = authorizeProvider(ctx, "application:review");
  return inTransaction(ctx, scope, (tx) => tx.application.count({ where: { status: "pending" } }));
}
