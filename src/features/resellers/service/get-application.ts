import { authorizeProvider, authorizeTenant } from "@/core/access";
import type { TenantScope } from "@/core/actor";
import { AppError } from "@/core/errors";
import { type ApplicationStatus, type Context, inTransaction, type Tx } from "@/db";
import { getSettings } from "@/features/settings";
import { mayApplyAgainAt } from "../domain/application-states";
import type { ApplicationDto, OwnApplicationDto } from "../dto";
import type { ApplicationIdInput } from "../schemas";
import { APPLICATION_INCLUDE, toApplicationDto } from "./application-row";

/** One application with its exchange of notes, for the reviewer. */
export async function getApplication(ctx: Context, input: ApplicationIdInput): Promise<ApplicationDto> {
  const scope = authorizeProvider(ctx, "application:review");
  const row = await inTransaction(ctx, scope, (tx) =>
    tx.application.findUnique({ where: { id: input.id }, include: APPLICATION_INCLUDE }),
  );
  if (!row) throw new AppError("not_found");
  return toApplicationDto(row);
}

/** The client's newest application; null when it never applied. */
export async function getOwnApplication(ctx: Context): Promise<OwnApplicationDto | null> {
  const scope = authorizeTenant(ctx, "application:read_own");
  const { program } = await getSettings(ctx);
  const row = await inTransaction(ctx, scope, (tx) =>
    tx.application.findFirst({
      where: { clientId: scope.clientId },
      orderBy: { id: "desc" },
      include: APPLICATION_INCLUDE,
    }),
  );
  if (!row) return null;
  const again = mayApplyAgainAt(row, program.reapplyAfterDays);
  const waits = again !== null && again > ctx.clock.now();
  return { ...toApplicationDto(row), mayApplyAgainAt: waits ? again.toISOString() : null };
}

/** How far the client's newest application is; null when it never applied. */
export async function getOwnApplicationStatus(ctx: Context): Promise<ApplicationStatus | null> {
  const scope = authorizeTenant(ctx, "application:read_own");
  const row = await inTransaction(ctx, scope, (tx) =>
    tx.application.findFirst({
      where: { clientId: scope.clientId },
      orderBy: { id: "desc" },
      select: { status: true },
    }),
  );
  return row?.status ?? null;
}

/** `not_found` unless the application is this tenant's. */
export async function requireOwnApplication(tx: Tx, scope: TenantScope, id: string): Promise<void> {
  const own = await tx.application.count({ where: { id, clientId: scope.clientId } });
  if (own === 0) throw new AppError("not_found");
}
