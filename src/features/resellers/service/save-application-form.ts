import { isDeepStrictEqual } from "node:util";
import { authorizeProvider } from "@/core/access";
import { AppError, fieldError } from "@/core/errors";
import { newId } from "@/core/ids";
import { type Context, inTransaction, type Prisma, type Tx } from "@/db";
import { recordActivity } from "@/features/activity";
import {
  type ApplicationField,
  type FormDraft,
  fieldsOf,
  formChanges,
  newFieldKey,
} from "../domain/application-form";
import type { ApplicationFormEditDto } from "../dto";
import type { SaveApplicationFormInput } from "../schemas";
import { authorOf, currentForm, toFormEditDto } from "./get-application-form";

/** Any number: two admins who save the form do so one after the other. */
const FORM_LOCK = 7_218_350_118;

/**
 * R72: puts a new version of the form in force. Applications keep the version that they were filled in with.
 * `precondition_failed` when another version has been saved since the one that this was begun from.
 */
export async function saveApplicationForm(
  ctx: Context,
  input: SaveApplicationFormInput,
): Promise<ApplicationFormEditDto> {
  const scope = authorizeProvider(ctx, "application_form:manage");
  if (ctx.actor.kind !== "admin") throw new AppError("forbidden");
  const { userId } = ctx.actor;
  return inTransaction(ctx, scope, async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${FORM_LOCK})`;
    const before = await currentForm(tx);
    if (before.id !== input.base) throw await savedMeanwhile(tx, before);
    const known = fieldsOf(before);
    const now = ctx.clock.now();
    const fields = complete(input.fields, known, now);
    // Saving what is there already makes no version.
    if (isDeepStrictEqual(fields, known)) return toFormEditDto(tx, before);
    const after = await tx.applicationForm.create({
      data: {
        id: newId(now),
        version: before.version + 1,
        fields: fields as unknown as Prisma.InputJsonArray,
        createdByUserId: userId,
        createdAt: now,
      },
    });
    await recordActivity(tx, ctx, {
      action: "application_form.updated",
      clientId: null,
      object: { kind: "settings", id: "application_form", name: "application form" },
      before: { version: before.version, ...formChanges(known, fields) },
      after: { version: after.version, ...formChanges(fields, known) },
    });
    return toFormEditDto(tx, after);
  });
}

async function savedMeanwhile(tx: Tx, current: Awaited<ReturnType<typeof currentForm>>): Promise<AppError> {
  const who = (await authorOf(tx, current)) ?? "Somebody";
  const when = current.createdAt.toISOString().slice(0, 16).replace("T", " ");
  return new AppError("precondition_failed", {
    detail: `${who} saved another form at ${when} UTC. Nothing of yours is saved, and it is still here: reload the page to begin from that form.`,
  });
}

/** New fields get their key; a field that is known keeps its type, since answers to it are known by its key. */
function complete(draft: FormDraft, known: readonly ApplicationField[], now: Date): ApplicationField[] {
  return draft.map((field, index) => {
    if (field.source === "standard") return field;
    if (field.key === null) return { ...field, key: newFieldKey(newId(now)) };
    const old = known.find(({ key }) => key === field.key);
    if (old?.source !== "custom")
      throw fieldError(["fields", index, "key"], "unknown", "There is no such field");
    if (old.type !== field.type) {
      const detail = "What the answer is stays as it is: remove the field and add another";
      throw fieldError(["fields", index, "type"], "fixed", detail);
    }
    return { ...field, key: old.key };
  });
}
