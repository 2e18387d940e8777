import { authorizeProvider, authorizeTenant } from "@/core/access";
import { AppError } from "@/core/errors";
import { toPublicId } from "@/core/ids";
import { type Context, inTransaction, type Prisma, type Tx } from "@/db";
import { fieldsOf } from "../domain/application-form";
import type { ApplicationFormDto, ApplicationFormEditDto } from "../dto";

type FormRow = Prisma.ApplicationFormGetPayload<object>;

/** The form in force, for a client's people: what an applicant is asked (R2, R72). */
export async function getApplicationForm(ctx: Context): Promise<ApplicationFormDto> {
  const scope = authorizeTenant(ctx, "application:read_own");
  const row = await inTransaction(ctx, scope, currentForm);
  const fields = fieldsOf(row).filter(({ shown }) => shown);
  return { id: toPublicId("applicationForm", row.id), version: row.version, fields };
}

/** The form in force with all its fields, and how many applications it will not touch. */
export async function getApplicationFormToEdit(ctx: Context): Promise<ApplicationFormEditDto> {
  const scope = authorizeProvider(ctx, "application_form:manage");
  return inTransaction(ctx, scope, async (tx) => toFormEditDto(tx, await currentForm(tx)));
}

/** The version with the highest number; every installation begins with one. */
export async function currentForm(tx: Tx): Promise<FormRow> {
  const row = await tx.applicationForm.findFirst({ orderBy: { version: "desc" } });
  if (!row) throw new AppError("internal_error", { cause: new Error("There is no application form") });
  return row;
}

export async function toFormEditDto(tx: Tx, row: FormRow): Promise<ApplicationFormEditDto> {
  const waiting = await tx.application.count({ where: { status: { in: ["pending", "info_requested"] } } });
  return {
    id: toPublicId("applicationForm", row.id),
    version: row.version,
    fields: fieldsOf(row),
    savedAt: row.createdAt.toISOString(),
    savedBy: await authorOf(tx, row),
    waiting,
  };
}

/** Who saved this version; null for the one that came with the installation. */
export async function authorOf(tx: Tx, { createdByUserId }: FormRow): Promise<string | null> {
  if (createdByUserId === null) return null;
  const user = await tx.user.findUnique({ where: { id: createdByUserId }, select: { name: true } });
  return user?.name ?? null;
}
