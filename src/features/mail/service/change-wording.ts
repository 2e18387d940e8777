import { isDeepStrictEqual } from "node:util";
import { authorizeProvider } from "@/core/access";
import { AppError } from "@/core/errors";
import { type Context, inTransaction, type Tx } from "@/db";
import { recordActivity } from "@/features/activity";
import type { Locale } from "@/i18n/locales";
import type { MailType } from "../domain/mail-types";
import { faultIn, WORDING_PARTS, type Wording } from "../domain/wording";
import type { ChangeWordingInput, MailTypeInput } from "../schemas";
import { TEMPLATES } from "../templates";
import { defaultWording } from "../templates/template";
import { readWording } from "./wording-row";

/**
 * Has a mail in a language say what the provider wants, from the next one on. `validation_failed` at each part that names a variable
 * which this mail does not have. The log keeps every wording that there was.
 */
export async function changeWording(
  ctx: Context,
  { type, locale, ...wording }: ChangeWordingInput,
): Promise<{ type: MailType }> {
  const scope = authorizeProvider(ctx, "mail:manage");
  checkVariables(type, wording);
  return inTransaction(ctx, scope, async (tx) => {
    const before = await lockWording(tx, type, locale);
    if (isDeepStrictEqual(before, wording)) return { type };
    const data = { ...wording, updatedAt: ctx.clock.now() };
    await tx.mailWording.upsert({
      where: { type_locale: { type, locale } },
      create: { type, locale, ...data },
      update: data,
    });
    await recordActivity(tx, ctx, {
      action: "mail.wording_changed",
      clientId: null,
      object: { kind: "mail_wording", id: type, name: type },
      before: { locale, ...before },
      after: { locale, ...wording },
      providerOnly: true,
    });
    return { type };
  });
}

/** Puts the product's own words back. Nothing is logged where they stand already. */
export async function resetWording(
  ctx: Context,
  { type, locale }: MailTypeInput,
): Promise<{ type: MailType }> {
  const scope = authorizeProvider(ctx, "mail:manage");
  return inTransaction(ctx, scope, async (tx) => {
    const before = await lockWording(tx, type, locale);
    const { count } = await tx.mailWording.deleteMany({ where: { type, locale } });
    if (count === 0) return { type };
    await recordActivity(tx, ctx, {
      action: "mail.wording_reset",
      clientId: null,
      object: { kind: "mail_wording", id: type, name: type },
      before: { locale, ...before },
      after: { locale, ...defaultWording(type, locale) },
      providerOnly: true,
    });
    return { type };
  });
}

/** What the mail says until now; two admins at once follow one another, so that the log has both. */
async function lockWording(tx: Tx, type: MailType, locale: Locale): Promise<Wording> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`mail wording ${type} ${locale}`}, 0))`;
  return (await readWording(tx, type, locale)) ?? defaultWording(type, locale);
}

function checkVariables(type: MailType, wording: Wording): void {
  const fields = WORDING_PARTS.flatMap((part) => {
    const detail = faultIn(wording[part], TEMPLATES[type].variables);
    return detail ? [{ path: [part], code: "unknown_variable", detail }] : [];
  });
  if (fields[0]) throw new AppError("validation_failed", { detail: fields[0].detail, fields });
}
