import { authorizeProvider } from "@/core/access";
import { AppError } from "@/core/errors";
import { newId } from "@/core/ids";
import { type Context, inTransaction, type Tx } from "@/db";
import { recordActivity } from "@/features/activity";
import { readSettings } from "@/features/settings";
import type { MailDto } from "../dto";
import type { MailTypeInput } from "../schemas";
import { languageOf } from "../templates/language";
import { announceMails } from "./announce-mails";
import { providerBrand } from "./brand";
import { toMailDto } from "./mail-row";
import { sampleLetter } from "./templates";
import { readWording } from "./wording-row";

/** Writes a mail in a language, with made-up facts, to the admin who asks, on the way that every mail takes. */
export async function sendTestMail(
  ctx: Context,
  { type, locale }: MailTypeInput,
  canSend: boolean,
): Promise<MailDto> {
  const scope = authorizeProvider(ctx, "mail:manage");
  return inTransaction(ctx, scope, async (tx) => {
    const person = await whoAsks(tx, ctx);
    const { company } = await readSettings(tx);
    const letter = sampleLetter(
      { type, locale, wording: await readWording(tx, type, locale) },
      providerBrand(company),
      person,
    );
    const now = ctx.clock.now();
    const [row] = await tx.mail.createManyAndReturn({
      data: [
        {
          id: newId(now),
          // No event: this mail is one of its own.
          eventId: newId(now),
          type,
          recipient: person.email,
          ...letter,
          subject: languageOf(locale).t("testSubject", { subject: letter.subject }),
          status: canSend ? "queued" : "held",
          createdAt: now,
        },
      ],
    });
    if (!row) throw new Error("the test mail was not written");
    await recordActivity(tx, ctx, {
      action: "mail.test_sent",
      clientId: null,
      object: { kind: "mail_wording", id: type, name: type },
      after: { recipient: person.email },
      providerOnly: true,
    });
    if (canSend) await announceMails(tx, ctx, [row]);
    return toMailDto(row);
  });
}

async function whoAsks(tx: Tx, { actor }: Context): Promise<{ name: string; email: string }> {
  if (actor.kind !== "admin") throw new AppError("forbidden");
  return tx.user.findUniqueOrThrow({ where: { id: actor.userId }, select: { name: true, email: true } });
}
