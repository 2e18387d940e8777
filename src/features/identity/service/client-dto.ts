import type { ResellerStatus } from "@/core/actor";
import { toPublicId } from "@/core/ids";
import type { ClientDto } from "../dto";

/** What of a client's row its DTO needs. */
export const CLIENT_SELECT = {
  id: true,
  kind: true,
  name: true,
  email: true,
  currency: true,
  country: true,
  createdAt: true,
  reseller: { select: { status: true } },
} as const;

type Row = Omit<ClientDto, "reseller" | "createdAt"> & {
  createdAt: Date;
  reseller: { status: ResellerStatus } | null;
};

export function clientDto({ reseller, createdAt, ...row }: Row): ClientDto {
  return {
    ...row,
    id: toPublicId("client", row.id),
    reseller: reseller && { id: toPublicId("reseller", row.id), status: reseller.status },
    createdAt: createdAt.toISOString(),
  };
}
