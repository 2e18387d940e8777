import { authorizeProvider } from "@/core/access";
import { type Context, inTransaction } from "@/db";
import type { ClientDto } from "../dto";
import type { CreateClientInput } from "../schemas";
import { CLIENT_SELECT, clientDto } from "./client-dto";
import { insertClient, insertEmptyClient, inviteOwner } from "./insert-client";
import { hashPassword } from "./password";

/** A client that an admin enters (R9). The person who owns it is invited, unless it gets its password here. */
export async function createClient(ctx: Context, input: CreateClientInput): Promise<ClientDto> {
  const scope = authorizeProvider(ctx, "client:create");
  const { password, contactName = input.name, ...client } = input;
  const passwordHash = password === undefined ? null : await hashPassword(password);
  return inTransaction(ctx, scope, async (tx) => {
    let clientId: string;
    if (passwordHash) {
      clientId = await insertClient(tx, ctx, { ...client, contactName, passwordHash });
    } else {
      clientId = await insertEmptyClient(tx, ctx, client);
      await inviteOwner(tx, ctx, { clientId, email: client.email, name: contactName });
    }
    return clientDto(await tx.client.findUniqueOrThrow({ where: { id: clientId }, select: CLIENT_SELECT }));
  });
}
