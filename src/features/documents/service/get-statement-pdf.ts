import { authorizeEither } from "@/core/access";
import { AppError } from "@/core/errors";
import { parsePublicId } from "@/core/ids";
import { type Context, inTransaction } from "@/db";
import { exportStatement, getStatement, type StatementDto, type StatementInput } from "@/features/billing";
import { readLogo, readSettings } from "@/features/settings";
import { firstLocale } from "@/i18n/first-locale";
import type { StatementEntry } from "../domain/model";
import { buyerOf, sellerOf } from "../domain/parties";
import { languageOf } from "../wording/language";
import { type DocumentFile, renderDocument } from "./render-document";

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * A client's account over some days as a PDF, dated today, with all its entries: the actor's own or, for an admin,
 * that of the client it names, in that client's language. That somebody took it along is in the log, as of the CSV.
 */
export async function getStatementPdf(ctx: Context, input: StatementInput): Promise<DocumentFile> {
  const scope = authorizeEither(ctx, "balance:read", "client:review");
  const statement = await getStatement(ctx, input);
  const entries: StatementEntry[] = [];
  for await (const page of await exportStatement(ctx, input)) entries.push(...page.map(toEntry));
  const clientId = parsePublicId("client", statement.client.id);
  const parties = await inTransaction(ctx, scope, async (tx) => {
    const { company, billing } = await readSettings(tx);
    const client = clientId && (await tx.client.findUnique({ where: { id: clientId } }));
    if (!client) throw new AppError("not_found");
    return {
      seller: sellerOf(company, await readLogo(tx, company.logo)),
      buyer: buyerOf({ ...client, tax_id: client.taxId }),
      taxName: billing.tax.name,
      locale: firstLocale(client.locale),
    };
  });
  const { currency, from, to, opening } = statement;
  const days = { from: new Date(`${from}T00:00:00Z`), to: new Date(Date.parse(`${to}T00:00:00Z`) + DAY_MS) };
  return renderDocument(
    {
      kind: "statement",
      ...parties,
      issuedAt: ctx.clock.now(),
      currency,
      ...days,
      // The statement counts in the client's favour, the document what it owes.
      openingMinor: 0 - opening.amount,
      entries,
    },
    languageOf(parties.locale).t("file.statement", { from, to }),
  );
}

function toEntry(entry: StatementDto["entries"][number]): StatementEntry {
  const { kind, at, document, reference, change, received, setAside } = entry;
  return {
    received: received && {
      amountMinor: received.amount.amount,
      currency: received.amount.currency,
      rateMillionths: received.rateMillionths,
    },
    at: new Date(at),
    kind,
    reference: document.number ?? reference ?? "",
    amountMinor: 0 - change.amount,
    setAsideMinor: Math.abs(setAside.amount),
  };
}
