import { toPublicId } from "@/core/ids";
import type { Prisma } from "@/db";
import { customerLinkPath } from "@/features/customers";
import type { CustomerLinkDto, LinkStatus } from "../dto";

export type LinkRow = Prisma.CustomerLinkGetPayload<object>;

export function linkStatus({ revokedAt, expiresAt }: LinkRow, now: Date): LinkStatus {
  if (revokedAt) return "revoked";
  return expiresAt > now ? "open" : "expired";
}

/** @param linkBase where links lead, without a slash at the end */
export function toLinkDto(row: LinkRow, linkBase: string, now: Date): CustomerLinkDto {
  const status = linkStatus(row, now);
  return {
    id: toPublicId("customerLink", row.id),
    status,
    url: status === "open" ? linkBase + customerLinkPath(row.id) : null,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    mailedAt: row.mailedAt?.toISOString() ?? null,
  };
}
