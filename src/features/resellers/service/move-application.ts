import { AppError } from "@/core/errors";
import { newId } from "@/core/ids";
import type { Context, Prisma, Tx } from "@/db";
import { type Action, type EventType, emitEvent, recordActivity } from "@/features/activity";
import { APPLICATION_TRANSITIONS } from "../domain/application-states";
import type { ApplicationDto, ApplicationStatus } from "../dto";
import { APPLICATION_INCLUDE, toApplicationDto, toApplicationEvent } from "./application-row";

type Move = {
  id: string;
  to: ApplicationStatus;
  /** What the other side reads. */
  note?: string | undefined;
  action: Action & EventType;
  /** What else happens in the same transaction; what it returns goes into the event. */
  also?: (application: Application) => Promise<Record<string, unknown>>;
};

type Application = Prisma.ApplicationGetPayload<object>;

/**
 * Moves an application and adds the note to its exchange, in the caller's transaction. The row is locked first, so
 * that of two deciding at once the second is told what the first decided.
 */
export async function moveApplication(tx: Tx, ctx: Context, move: Move): Promise<ApplicationDto> {
  const { actor } = ctx;
  if (actor.kind !== "admin" && actor.kind !== "client") throw new AppError("forbidden");
  await tx.$queryRaw`SELECT id FROM applications WHERE id = ${move.id}::uuid FOR UPDATE`;
  const before = await tx.application.findUnique({ where: { id: move.id } });
  if (!before) throw new AppError("not_found");
  if (!APPLICATION_TRANSITIONS[before.status].includes(move.to)) throw await alreadyDecided(tx, ctx, before);

  const now = ctx.clock.now();
  const decided = move.to === "approved" || move.to === "rejected";
  if (move.note !== undefined) {
    await tx.applicationMessage.create({
      data: {
        id: newId(now),
        clientId: before.clientId,
        applicationId: before.id,
        authorUserId: actor.userId,
        authorName: actor.label,
        fromProvider: actor.kind === "admin",
        body: move.note,
        createdAt: now,
      },
    });
  }
  const row = await tx.application.update({
    where: { id: before.id },
    data: {
      status: move.to,
      updatedAt: now,
      ...(decided ? { decidedAt: now, decidedByUserId: actor.userId } : {}),
    },
    include: APPLICATION_INCLUDE,
  });
  const dto = toApplicationDto(row);
  await recordActivity(tx, ctx, {
    action: move.action,
    clientId: row.clientId,
    object: { kind: "application", id: row.id, name: row.businessName },
    before: { status: before.status },
    after: { status: row.status, ...(move.note === undefined ? {} : { note: move.note }) },
  });
  const more = await move.also?.(row);
  const object = { ...toApplicationEvent(row), note: move.note ?? null, ...more };
  await emitEvent(tx, ctx, { type: move.action, clientId: row.clientId, object });
  return dto;
}

const DONE = {
  pending: "answered",
  info_requested: "asked for more information on",
  approved: "approved",
  rejected: "rejected",
  withdrawn: "withdrew",
} as const;

type Moved = { id: string; status: ApplicationStatus; updatedAt: Date };

/** What somebody else has done meanwhile, and when. The applicant reads of the provider, not of a person. */
async function alreadyDecided(tx: Tx, ctx: Context, { id, status, updatedAt }: Moved): Promise<AppError> {
  const fromProvider = status === "approved" || status === "rejected" || status === "info_requested";
  const last = await tx.applicationMessage.findFirst({
    where: { applicationId: id, fromProvider },
    orderBy: { id: "desc" },
  });
  const provider = ctx.actor.kind === "admin" ? (last?.authorName ?? "The program") : "The provider";
  const who = fromProvider ? provider : "The applicant";
  const when = updatedAt.toISOString().slice(0, 16).replace("T", " ");
  return new AppError("state_conflict", {
    detail: `${who} ${DONE[status]} this application at ${when} UTC.`,
  });
}
