import { AppError } from "@/core/errors";
import { Prisma, type Tx } from "@/db";
import type { EndpointRow } from "../dto";

/** Writes the first answer of an idempotent request in the same transaction. */
export type Keep<T> = (tx: Tx, result: T) => Promise<void>;

/** An endpoint of a reseller, locked until the transaction ends; a foreign one is not there. */
export async function lockEndpoint(tx: Tx, resellerId: string, id: string): Promise<EndpointRow> {
  await tx.$queryRaw(Prisma.sql`
    SELECT id FROM webhook_endpoints WHERE reseller_id = ${resellerId}::uuid AND id = ${id}::uuid FOR UPDATE`);
  const row = await tx.webhookEndpoint.findUnique({ where: { resellerId_id: { resellerId, id } } });
  if (!row) throw new AppError("not_found");
  return row;
}

/** What the log says of an endpoint. */
export function endpointFacts(row: EndpointRow) {
  const { url, description, events, status, disabledReason, disabledNote } = row;
  return { url, description, events, status, disabledReason, ...(disabledNote && { disabledNote }) };
}

export function endpointObject(row: Pick<EndpointRow, "id" | "url">) {
  return { kind: "webhookEndpoint", id: row.id, name: row.url } as const;
}
