import { toPublicId } from "@/core/ids";
import type { Prisma } from "@/db";
import { env } from "@/env";
import { customerLinkPath } from "@/features/customers";
import { invitationPath, passwordResetPath } from "@/features/identity";
import type { MailFailure } from "@/integrations/mail";
import type { MailType } from "../domain/mail-types";
import type { MailDto } from "../dto";

export const MAIL_SUMMARY = {
  id: true,
  type: true,
  recipient: true,
  recipientName: true,
  subject: true,
  status: true,
  createdAt: true,
  sentAt: true,
} satisfies Prisma.MailSelect;

type Summary = Prisma.MailGetPayload<{ select: typeof MAIL_SUMMARY }>;

export function toMailDto(row: Summary): MailDto {
  return {
    id: toPublicId("mail", row.id),
    type: row.type as MailType,
    recipient: { name: row.recipientName, email: row.recipient },
    subject: row.subject,
    status: row.status,
    createdAt: row.createdAt.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
  };
}

type LinkColumns = Pick<Prisma.MailGetPayload<object>, "linkKind" | "linkId" | "linkRound">;

/** The secret link of a mail, made anew each time; null for a mail without one. */
export function secretLinkOf({ linkKind, linkId, linkRound }: LinkColumns, url = env.APP_URL): string | null {
  if (!linkId || linkRound === null) return null;
  switch (linkKind) {
    case "customer_link":
      return url + customerLinkPath(linkId);
    case "password_reset":
      return url + passwordResetPath(linkId);
    default:
      return url + invitationPath(linkId, linkRound);
  }
}

export function failureOf(row: { failure: string | null }): MailFailure | null {
  return row.failure as MailFailure | null;
}
