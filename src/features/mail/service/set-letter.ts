import type { Recipient } from "@/features/identity";
import type { Brand } from "../domain/brand";
import { cleanLine } from "../domain/clean-text";
import { type Letter, LINK_MARK, type Sheet } from "../domain/letter";
import { renderHtml } from "../domain/render-html";
import { renderText } from "../domain/render-text";
import { languageOf } from "../templates/language";
import { isForProvider, type Prepared } from "../templates/template";

/**
 * A letter to one person, in a brand's name, as the columns of its mail. A secret link is a mark in the text, and what
 * makes it a column.
 */
export function setLetter(
  { letter, to, locale }: Prepared,
  person: Pick<Recipient, "name" | "email">,
  brand: Brand,
) {
  const { t } = languageOf(locale);
  const sheet: Sheet = {
    language: locale,
    letter,
    greeting: t("greeting", { name: person.name }),
    brand,
    footer: [
      t(`footer.${to.kind}`, { company: brand.name }),
      ...(isForProvider(to) ? [] : [t("footer.questions", { email: brand.supportEmail })]),
    ],
    url: urlOf(letter, brand),
  };
  const secret = letter.button && "secret" in letter.button ? letter.button.secret : null;
  return {
    recipientName: cleanLine(person.name, 120),
    subject: cleanLine(letter.subject),
    text: renderText(sheet),
    html: renderHtml(sheet),
    linkPath: letter.button && "path" in letter.button ? letter.button.path : null,
    linkKind: secret?.kind ?? null,
    linkId: secret?.id ?? null,
    linkRound: secret?.round ?? null,
  };
}

function urlOf({ button }: Letter, brand: Brand): string | null {
  if (!button) return null;
  return "secret" in button ? LINK_MARK : brand.url + button.path;
}
