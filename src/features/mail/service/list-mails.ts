import { authorizeProvider } from "@/core/access";
import { AppError } from "@/core/errors";
import { parsePublicId, toPublicId } from "@/core/ids";
import { keyset, type ListPage, toPage } from "@/core/list";
import { type Context, containing, inTransaction, type Prisma } from "@/db";
import { LINK_MARK } from "../domain/letter";
import { MAIL_STATUSES } from "../domain/mail-states";
import { withLinkInHtml } from "../domain/render-html";
import { withLinkInText } from "../domain/render-text";
import type { MailCounts, MailDetailDto, MailDto } from "../dto";
import type { ListMailsInput, MailIdInput } from "../schemas";
import { failureOf, MAIL_SUMMARY, toMailDto } from "./mail-row";

/** Every mail, newest first (R80). */
export async function listMails(ctx: Context, input: ListMailsInput): Promise<ListPage<MailDto>> {
  const scope = authorizeProvider(ctx, "mail:manage");
  const page = keyset(input);
  const rows = await inTransaction(ctx, scope, (tx) =>
    tx.mail.findMany({
      where: { AND: [{ status: input.status, type: input.type }, matching(input.q), page.where] },
      orderBy: page.orderBy,
      take: input.limit + 1,
      select: MAIL_SUMMARY,
    }),
  );
  return toPage(rows, input.limit, toMailDto);
}

function matching(q: string | undefined): Prisma.MailWhereInput {
  if (q === undefined) return {};
  const id = parsePublicId("mail", q);
  if (id) return { id };
  const contains = containing(q);
  return { OR: [{ recipient: contains }, { recipientName: contains }] };
}

/** How many mails there are in each status. */
export async function countMails(ctx: Context): Promise<MailCounts> {
  const scope = authorizeProvider(ctx, "mail:manage");
  const rows = await inTransaction(ctx, scope, (tx) =>
    tx.mail.groupBy({ by: ["status"], _count: { _all: true } }),
  );
  const countOf = new Map(rows.map((row) => [row.status, row._count._all]));
  return Object.fromEntries(MAIL_STATUSES.map((status) => [status, countOf.get(status) ?? 0])) as MailCounts;
}

/** Stands where a secret link would: it leads nowhere, and says so. */
const HIDDEN_LINK = "[a link that only the recipient gets]";

/** One mail as it was written. A secret link is not in it (`showMailLink`). */
export async function getMail(ctx: Context, { id }: MailIdInput): Promise<MailDetailDto> {
  const scope = authorizeProvider(ctx, "mail:manage");
  const row = await inTransaction(ctx, scope, (tx) =>
    tx.mail.findUnique({ where: { id }, include: { client: { select: { id: true, name: true } } } }),
  );
  if (!row) throw new AppError("not_found");
  const hasSecretLink = row.linkId !== null;
  return {
    ...toMailDto(row),
    client: row.client && { id: toPublicId("client", row.client.id), name: row.client.name },
    attempts: row.attempts,
    failure: failureOf(row),
    serverAnswer: row.serverAnswer,
    text: hasSecretLink ? withLinkInText(row.text, HIDDEN_LINK) : row.text,
    html: hasSecretLink ? hideLink(row.html) : row.html,
    hasSecretLink,
    emptiedAt: row.emptiedAt?.toISOString() ?? null,
  };
}

function hideLink(html: string): string {
  return withLinkInHtml(html.replaceAll(`href="${LINK_MARK}"`, ""), HIDDEN_LINK);
}
