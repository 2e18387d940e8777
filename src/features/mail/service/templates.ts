import { authorizeProvider } from "@/core/access";
import { type Context, inTransaction } from "@/db";
import { readSettings } from "@/features/settings";
import { DEFAULT_LOCALE, type Locale } from "@/i18n/locales";
import type { Brand } from "../domain/brand";
import { LINK_MARK } from "../domain/letter";
import { type MailType, WORDED_TYPES } from "../domain/mail-types";
import { withLinkInHtml } from "../domain/render-html";
import { withLinkInText } from "../domain/render-text";
import type { Wording } from "../domain/wording";
import type { MailTemplateDto, MailTemplateSummaryDto } from "../dto";
import type { ListTemplatesInput, MailTypeInput } from "../schemas";
import { TEMPLATES } from "../templates";
import { sampleIn } from "../templates/sample-in";
import { defaultWording, NOBODY } from "../templates/template";
import { providerBrand } from "./brand";
import { setLetter } from "./set-letter";
import { readWording } from "./wording-row";

/** Every mail that there is in a language, by its event, and whether the provider words it itself. */
export async function listTemplates(
  ctx: Context,
  { locale }: ListTemplatesInput,
): Promise<MailTemplateSummaryDto[]> {
  const scope = authorizeProvider(ctx, "mail:manage");
  const rows = await inTransaction(ctx, scope, (tx) => tx.mailWording.findMany({ where: { locale } }));
  return WORDED_TYPES.map((type) => {
    const own = rows.find((row) => row.type === type);
    return {
      type,
      locale,
      event: TEMPLATES[type].event ?? type,
      audience: audienceOf(type),
      subject: own?.subject ?? defaultWording(type, locale).subject,
      changedAt: own?.updatedAt.toISOString() ?? null,
    };
  });
}

/** One mail: its words, what they may name, and how it looks with made-up facts. */
export async function getTemplate(ctx: Context, { type, locale }: MailTypeInput): Promise<MailTemplateDto> {
  const scope = authorizeProvider(ctx, "mail:manage");
  return inTransaction(ctx, scope, async (tx) => {
    const [own, { company }] = [await readWording(tx, type, locale), await readSettings(tx)];
    const brand = providerBrand(company);
    const letter = sampleLetter({ type, locale, wording: own }, brand);
    return {
      type,
      locale,
      event: TEMPLATES[type].event ?? type,
      audience: audienceOf(type),
      wording: own ?? defaultWording(type, locale),
      isChanged: own !== undefined,
      variables: [...TEMPLATES[type].variables],
      preview: { from: brand.name, subject: letter.subject, text: letter.text, html: letter.html },
    };
  });
}

type Sampled = { type: MailType; locale: Locale; wording: Wording | undefined };

/** A mail about what does not exist, to somebody who does not either; a secret link leads to the front page. */
export function sampleLetter(
  mail: Sampled,
  brand: Brand,
  person = { name: "Jonna Bandix", email: "jonna@hallig.example" },
) {
  const prepared = prepareSample(mail, brand);
  const { recipientName, subject, text, html } = setLetter(prepared, person, brand);
  return {
    recipientName,
    subject,
    text: withLinkInText(text, brand.url),
    html: html.includes(LINK_MARK) ? withLinkInHtml(html, brand.url) : html,
  };
}

function prepareSample({ type, locale, wording }: Sampled, brand: Brand) {
  const prepared = TEMPLATES[type].prepare(sampleIn(locale, TEMPLATES[type].sample), {
    locale,
    brand,
    wording,
  });
  if (!prepared) throw new Error(`nobody would get the sample of ${type}`);
  return prepared;
}

function audienceOf(type: MailType): MailTemplateSummaryDto["audience"] {
  return prepareSample({ type, locale: DEFAULT_LOCALE, wording: undefined }, NOBODY).to.kind;
}
