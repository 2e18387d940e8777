import { authorizeProvider } from "@/core/access";
import { keyset, type ListPage, toPage } from "@/core/list";
import { type Context, containing, inTransaction } from "@/db";
import type { DraftIdInput, ListDraftsInput } from "../draft-schemas";
import type { DraftDto, DraftRowDto } from "../dto";
import { draftInvoice } from "./draft-invoice";
import { DRAFT_INCLUDE, draftLines, toDraftLineDto, toDraftRowDto } from "./draft-row";
import { readDraft } from "./write-draft";

/** A draft, and what its invoice would say if it were issued now. */
export async function getDraft(ctx: Context, { id }: DraftIdInput): Promise<DraftDto> {
  const scope = authorizeProvider(ctx, "invoice:draft");
  const row = await inTransaction(ctx, scope, (tx) => readDraft(tx, id));
  const { priceKind, currency, tax, totalMinor, dueAt } = await draftInvoice(ctx, row);
  return {
    ...toDraftRowDto(row),
    lines: draftLines(row).map((line) => toDraftLineDto(line, currency)),
    note: row.note || null,
    dueDays: row.dueDays,
    priceKind,
    preview: {
      tax: { amount: tax.minor, currency },
      total: { amount: totalMinor, currency },
      taxRate: { treatment: tax.treatment, country: tax.country || null, bps: tax.rateBps },
      dueAt: dueAt.toISOString(),
    },
  };
}

/** Drafts of all clients, newest first. */
export async function listDrafts(ctx: Context, input: ListDraftsInput): Promise<ListPage<DraftRowDto>> {
  const scope = authorizeProvider(ctx, "invoice:draft");
  const page = keyset(input);
  const rows = await inTransaction(ctx, scope, (tx) =>
    tx.invoiceDraft.findMany({
      where: {
        ...page.where,
        ...(input.client ? { clientId: input.client } : {}),
        ...(input.q ? { client: { name: containing(input.q) } } : {}),
      },
      orderBy: page.orderBy,
      take: input.limit + 1,
      include: DRAFT_INCLUDE,
    }),
  );
  return toPage(rows, input.limit, toDraftRowDto);
}

/** How many drafts wait to be issued. */
export async function countDrafts(ctx: Context): Promise<number> {
  const scope = authorizeProvider(ctx, "invoice:draft");
  return inTransaction(ctx, scope, (tx) => tx.invoiceDraft.count());
}
