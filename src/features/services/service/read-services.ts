import { type Context, readPage } from "@/db";
import type { ListServicesInput } from "../schemas";
import { type JsonService, serviceFromJson } from "./service-json";
import type { ShownService } from "./service-row";

/** A page without filters in one round trip: prisma/functions/reading.sql. */
const READ_SERVICES = { name: "read_services", text: "SELECT read_services($1, $2, $3, $4) AS found" };

/** One more than the page has, in its order; for verbs of this feature that have authorised already. */
export async function readServices(
  ctx: Context,
  clientId: string,
  input: ListServicesInput,
): Promise<ShownService[]> {
  return (await readPage<JsonService>(ctx, READ_SERVICES, clientId, input)).map(serviceFromJson);
}
