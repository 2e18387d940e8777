import { authorizeProvider } from "@/core/access";
import { AppError } from "@/core/errors";
import { toPublicId } from "@/core/ids";
import { type Context, inTransaction } from "@/db";
import type { ClientDetailDto } from "../dto";
import type { GetClientInput } from "../schemas";
import { CLIENT_SELECT, clientDto } from "./client-dto";

const PEOPLE = {
  orderBy: { createdAt: "asc" },
  select: { role: true, user: { select: { id: true, name: true, email: true } } },
} as const;

/** One client with its people. */
export async function getClient(ctx: Context, input: GetClientInput): Promise<ClientDetailDto> {
  const scope = authorizeProvider(ctx, "client:review");
  const row = await inTransaction(ctx, scope, (tx) =>
    tx.client.findUnique({ where: { id: input.id }, select: { ...CLIENT_SELECT, memberships: PEOPLE } }),
  );
  if (!row) throw new AppError("not_found");
  const { memberships, ...client } = row;
  const people = memberships.map(({ role, user }) => ({ ...user, id: toPublicId("user", user.id), role }));
  return { ...clientDto(client), people };
}
