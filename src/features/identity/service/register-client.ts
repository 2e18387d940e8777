import { authorizeProvider } from "@/core/access";
import { type Context, inTransaction } from "@/db";
import { limitAttempts } from "@/integrations/rate-limit";
import type { ClientDto } from "../dto";
import type { RegisterClientInput } from "../schemas";
import { CLIENT_SELECT, clientDto } from "./client-dto";
import { insertClient } from "./insert-client";
import { hashPassword } from "./password";
import { asSystem } from "./system";

/** Sign-up: a client with the person who signs up as its owner. */
export async function registerClient(ctx: Context, input: RegisterClientInput): Promise<ClientDto> {
  const system = asSystem(ctx, "sign-up");
  const scope = authorizeProvider(system, "client:register");
  await limitAttempts("sign-up:address", ctx.address ?? "unknown");
  const passwordHash = await hashPassword(input.password);
  const { kind, email, currency, country, locale } = input;
  const name = kind === "company" ? (input.companyName ?? input.name) : input.name;
  return inTransaction(system, scope, async (tx) => {
    const client = { kind, name, email, currency, country, contactName: input.name, passwordHash, locale };
    const clientId = await insertClient(tx, ctx, client);
    return clientDto(await tx.client.findUniqueOrThrow({ where: { id: clientId }, select: CLIENT_SELECT }));
  });
}
