import type { AsJson } from "@/db";
import type { ShownService } from "./service-row";

/** As `service_json` has it: prisma/functions/reading.sql. */
export type JsonService = AsJson<Omit<ShownService, "metadata" | "pendingChange">> &
  Pick<ShownService, "metadata" | "pendingChange">;

export function serviceFromJson(service: JsonService): ShownService {
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
