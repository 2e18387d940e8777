import { authorizeProvider } from "@/core/access";
import { type Context, inTransaction } from "@/db";
import type { ClientDto } from "../dto";
import type { CreateClientInput } from "../schemas";
import { CLIENT_SELECT, clientDto } from "./client-dto";
import { insertClient } from "./insert-client";
import { hashPassword } from "./password";

/** A client that an admin enters, with the person who owns it (R9). */
export async function createClient(ctx: Context, input: CreateClientInput): Promise<ClientDto> {
  const scope = authorizeProvider(ctx, "client:create");
  const { password, contactName, ...fields } = input;
  const passwordHash = password === undefined ? null : await hashPassword(password);
  return inTransaction(ctx, scope, async (tx) => {
    const client = { ...fields, contactName: contactName ?? input.name, passwordHash };
    const { clientId } = await insertClient(tx, ctx, client);
    return clientDto(await tx.client.findUniqueOrThrow({ where: { id: clientId }, select: CLIENT_SELECT }));
  });
}
