import { authorizeProvider } from "@/core/access";
import { type Context, inTransaction } from "@/db";
import { readSettings } from "@/features/settings";
import { LINK_MARK } from "../domain/letter";
import { type MailType, WORDED_TYPES } from "../domain/mail-types";
import { withLinkInHtml } from "../domain/render-html";
import { withLinkInText } from "../domain/render-text";
import type { Wording } from "../domain/wording";
import type { MailTemplateDto, MailTemplateSummaryDto } from "../dto";
import type { MailTypeInput } from "../schemas";
import { TEMPLATES } from "../templates";
import { defaultWording, words } from "../templates/template";
import { providerBrand } from "./brand";
import { setLetter } from "./set-letter";
import { readWording } from "./wording-row";

/** Every mail that there is, by its event, and whether the provider words it itself. */
export async function listTemplates(ctx: Context): Promise<MailTemplateSummaryDto[]> {
  const scope = authorizeProvider(ctx, "mail:manage");
  const rows = await inTransaction(ctx, scope, (tx) => tx.mailWording.findMany());
  return WORDED_TYPES.map((type) => {
    const own = rows.find((row) => row.type === type);
    return {
      type,
      event: TEMPLATES[type].event ?? type,
      audience: audienceOf(type),
      subject: own?.subject ?? defaultWording(type).subject,
      changedAt: own?.updatedAt.toISOString() ?? null,
    };
  });
}

/** One mail: its words, what they may name, and how it looks with made-up facts. */
export async function getTemplate(ctx: Context, { type }: MailTypeInput): Promise<MailTemplateDto> {
  const scope = authorizeProvider(ctx, "mail:manage");
  return inTransaction(ctx, scope, async (tx) => {
    const [own, { company }] = [await readWording(tx, type), await readSettings(tx)];
    const brand = providerBrand(company);
    const letter = sampleLetter(type, own, brand);
    return {
      type,
      event: TEMPLATES[type].event ?? type,
      audience: audienceOf(type),
      wording: own ?? defaultWording(type),
      isChanged: own !== undefined,
      variables: [...TEMPLATES[type].variables],
      preview: { from: brand.name, subject: letter.subject, text: letter.text, html: letter.html },
    };
  });
}

/** A mail about what does not exist, to somebody who does not either; a secret link leads to the front page. */
export function sampleLetter(
  type: MailType,
  wording: Wording | undefined,
  brand: ReturnType<typeof providerBrand>,
  person = { name: "Jonna Bandix", email: "jonna@hallig.example" },
) {
  const prepared = prepareSample(type, wording, brand);
  const { recipientName, subject, text, html } = setLetter(prepared, person, brand);
  return {
    recipientName,
    subject,
    text: withLinkInText(text, brand.url),
    html: html.includes(LINK_MARK) ? withLinkInHtml(html, brand.url) : html,
  };
}

function prepareSample(
  type: MailType,
  wording: Wording | undefined,
  brand: ReturnType<typeof providerBrand>,
) {
  const prepared = TEMPLATES[type].prepare(TEMPLATES[type].sample, { t: words, brand, wording });
  if (!prepared) throw new Error(`nobody would get the sample of ${type}`);
  return prepared;
}

function audienceOf(type: MailType): MailTemplateSummaryDto["audience"] {
  const brand = { name: "", supportEmail: "", senderEmail: "", url: "", logoUrl: null, accent: null };
  return prepareSample(type, undefined, brand).to.kind;
}
