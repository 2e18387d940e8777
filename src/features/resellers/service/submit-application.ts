import { authorizeTenant } from "@/core/access";
import type { TenantScope } from "@/core/actor";
import { AppError } from "@/core/errors";
import { newId } from "@/core/ids";
import { type Context, inTransaction, type Tx } from "@/db";
import { emitEvent, recordActivity } from "@/features/activity";
import { getSettings } from "@/features/settings";
import { fieldsOf } from "../domain/application-form";
import { mayApplyAgainAt } from "../domain/application-states";
import type { ApplicationDto } from "../dto";
import type { SubmitApplicationInput } from "../schemas";
import { answerLines } from "./application-answers-row";
import { APPLICATION_INCLUDE, toApplicationDto, toApplicationEvent } from "./application-row";
import { createReseller } from "./create-reseller";
import { currentForm } from "./get-application-form";
import { type Answers, readAnswers } from "./read-answers";

/**
 * R1, R3: puts the client's application into the queue, or with auto-approval on makes it a reseller at once (R7).
 * `state_conflict` for one who is a reseller already, waits for a decision, or was rejected too short a time ago;
 * `program_disabled` while the program is off (R68); `precondition_failed` when the form has changed since it was
 * opened (R72). What is wrong with an answer is said at its field, and nothing is stored.
 */
export async function submitApplication(
  ctx: Context,
  input: SubmitApplicationInput,
): Promise<ApplicationDto> {
  const scope = authorizeTenant(ctx, "application:submit");
  if (ctx.actor.kind !== "client") throw new AppError("forbidden");
  const { userId } = ctx.actor;
  const { program } = await getSettings(ctx);
  if (!program.enabled) throw new AppError("program_disabled");

  const form = await inTransaction(ctx, scope, currentForm);
  requireCurrent(form, input);
  // Before the transaction: looking at files takes time.
  const answers = await readAnswers(fieldsOf(form), input.answers);

  return inTransaction(ctx, scope, async (tx) => {
    await refuseUnlessMayApply(tx, ctx, scope, program.reapplyAfterDays);
    requireCurrent(await currentForm(tx), input);
    const id = await store(tx, ctx, scope, { userId, formId: form.id, answers });
    const row = await tx.application.findUniqueOrThrow({ where: { id }, include: APPLICATION_INCLUDE });
    const dto = toApplicationDto(row);
    const lines = answerLines(dto.answers);
    await recordActivity(tx, ctx, {
      action: "application.submitted",
      clientId: scope.clientId,
      object: { kind: "application", id: row.id, name: row.businessName },
      after: { ...answers.standard, ...(lines.length > 0 && { answers: lines }), status: row.status },
    });
    const object = { ...toApplicationEvent(row), automatic: program.autoApprove };
    await emitEvent(tx, ctx, { type: "application.submitted", clientId: scope.clientId, object });
    return program.autoApprove ? approveAtOnce(tx, ctx, row.id) : dto;
  });
}

function requireCurrent({ id }: { id: string }, { form }: SubmitApplicationInput): void {
  if (id === form) return;
  throw new AppError("precondition_failed", {
    detail:
      "The form has changed since you opened it. What you typed is still here: look at it again, and send it.",
  });
}

type Sent = { userId: string; formId: string; answers: Answers };

async function store(tx: Tx, ctx: Context, { clientId }: TenantScope, { userId, formId, answers }: Sent) {
  const now = ctx.clock.now();
  const { id } = await tx.application.create({
    data: {
      id: newId(now),
      clientId,
      status: "pending",
      ...answers.standard,
      formId,
      answers: answers.custom,
      submittedByUserId: userId,
      createdAt: now,
      updatedAt: now,
    },
    select: { id: true },
  });
  // One at a time: each can have 5 MB.
  for (const file of answers.files) {
    const sizeBytes = file.content.length;
    await tx.applicationFile.createMany({
      data: [{ id: newId(now), clientId, applicationId: id, ...file, sizeBytes, createdAt: now }],
    });
  }
  return id;
}

async function refuseUnlessMayApply(tx: Tx, ctx: Context, { clientId }: TenantScope, waitDays: number) {
  // One at a time: of a form sent twice at once, the second finds what the first has done.
  await tx.$queryRaw`SELECT id FROM clients WHERE id = ${clientId}::uuid FOR NO KEY UPDATE`;
  const reseller = await tx.reseller.findUnique({ where: { id: clientId } });
  if (reseller) throw new AppError("state_conflict", { detail: "Your company is a reseller already." });
  const last = await tx.application.findFirst({ where: { clientId }, orderBy: { id: "desc" } });
  if (last?.status === "pending" || last?.status === "info_requested")
    throw new AppError("state_conflict", { detail: "Your application is waiting for a decision already." });
  const again = last && mayApplyAgainAt(last, waitDays);
  if (again && again > ctx.clock.now()) {
    const day = again.toISOString().slice(0, 16).replace("T", " ");
    throw new AppError("state_conflict", { detail: `You can apply again from ${day} UTC on.` });
  }
}

/** R7: in the transaction of the form. In the log it is the applicant who acts, and the program that decides. */
async function approveAtOnce(tx: Tx, ctx: Context, id: string): Promise<ApplicationDto> {
  const now = ctx.clock.now();
  const row = await tx.application.update({
    where: { id },
    data: { status: "approved", decidedAt: now, updatedAt: now },
    include: APPLICATION_INCLUDE,
  });
  const dto = toApplicationDto(row);
  await recordActivity(tx, ctx, {
    action: "application.approved",
    clientId: row.clientId,
    object: { kind: "application", id: row.id, name: row.businessName },
    before: { status: "pending" },
    after: { status: row.status, automatic: true },
  });
  const reseller = await createReseller(tx, ctx, row);
  const object = { ...toApplicationEvent(row), note: null, automatic: true, reseller };
  await emitEvent(tx, ctx, { type: "application.approved", clientId: row.clientId, object });
  return dto;
}
