import { authorizeProvider } from "@/core/access";
import { type Context, inTransaction } from "@/db";
import { readLogo, readSettings } from "@/features/settings";
import { sellerOf } from "../domain/parties";
import { sampleInvoice } from "../domain/sample-invoice";
import type { SamplePdfInput } from "../schemas";
import { languageOf } from "../wording/language";
import { type DocumentFile, renderDocument } from "./render-document";

/** An invoice in a language as the next one would look, for whoever sets up the letterhead; it is in no books. */
export async function getSamplePdf(ctx: Context, { locale }: SamplePdfInput): Promise<DocumentFile> {
  const scope = authorizeProvider(ctx, "settings:manage");
  const { company, logo } = await inTransaction(ctx, scope, async (tx) => {
    const settings = await readSettings(tx);
    return { company: settings.company, logo: await readLogo(tx, settings.company.logo) };
  });
  const { t } = languageOf(locale);
  const words = { number: t("sample.number"), buyer: t("sample.buyer"), line: t("sample.line") };
  const sample = sampleInvoice(
    sellerOf(company, logo),
    company.currency,
    { ...words, locale },
    ctx.clock.now(),
  );
  return renderDocument(sample, t("file.invoice", { number: sample.number }));
}
