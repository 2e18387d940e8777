import { decodeCursor } from "@/core/list";
import { type AsJson, type Context, runStatement } from "@/db";
import type { ListServicesInput } from "../schemas";
import type { ShownService } from "./service-row";

/** A page without filters in one round trip: prisma/functions/reading.sql. */
const READ_SERVICES = { name: "read_services", text: "SELECT read_services($1, $2, $3, $4) AS found" };

/** One more than the page has, in its order; for verbs of this feature that have authorised already. */
export async function readServices(
  ctx: Context,
  clientId: string,
  { cursor, oldestFirst = false, limit }: ListServicesInput,
): Promise<ShownService[]> {
  const values = [clientId, decodeCursor(cursor) ?? null, oldestFirst, limit + 1];
  const [row] = await runStatement<{ found: JsonService[] }>(ctx, READ_SERVICES, values);
  return (row?.found ?? []).map(fromJson);
}

type JsonService = AsJson<Omit<ShownService, "metadata" | "pendingChange">> &
  Pick<ShownService, "metadata" | "pendingChange">;

function fromJson(service: JsonService): ShownService {
  return {
    ...service,
    recurringRetailMinor: BigInt(service.recurringRetailMinor),
    recurringMinor: BigInt(service.recurringMinor),
    resaleMinor: service.resaleMinor === null ? null : BigInt(service.resaleMinor),
    heldMinor: service.heldMinor === null ? null : BigInt(service.heldMinor),
    periodStart: timeOf(service.periodStart),
    periodEnd: timeOf(service.periodEnd),
    activatedAt: timeOf(service.activatedAt),
    heldUntil: timeOf(service.heldUntil),
    cancelRequestedAt: timeOf(service.cancelRequestedAt),
    endedAt: timeOf(service.endedAt),
    createdAt: new Date(service.createdAt),
    updatedAt: new Date(service.updatedAt),
  };
}

function timeOf(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
