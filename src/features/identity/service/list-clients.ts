import { authorizeProvider } from "@/core/access";
import { parsePublicId } from "@/core/ids";
import { decodeCursor, type ListPage, toPage } from "@/core/list";
import { type Context, containing, inTransaction, type Prisma } from "@/db";
import type { ClientDto } from "../dto";
import type { ListClientsInput } from "../schemas";
import { CLIENT_SELECT, clientDto } from "./client-dto";

/** All clients, resellers among them, newest first. */
export async function listClients(ctx: Context, input: ListClientsInput): Promise<ListPage<ClientDto>> {
  const scope = authorizeProvider(ctx, "client:review");
  const before = decodeCursor(input.cursor);
  const rows = await inTransaction(ctx, scope, (tx) =>
    tx.client.findMany({
      where: {
        AND: [before ? { id: { lt: before } } : {}, matching(input.q), withProfile(input.hasProfile)],
      },
      orderBy: { id: "desc" },
      take: input.limit + 1,
      select: CLIENT_SELECT,
    }),
  );
  return toPage(rows, input.limit, clientDto);
}

function matching(q: string | undefined): Prisma.ClientWhereInput {
  if (q === undefined) return {};
  const id = parsePublicId("client", q) ?? parsePublicId("reseller", q);
  if (id) return { id };
  const contains = containing(q);
  return { OR: [{ name: contains }, { email: contains }] };
}

function withProfile(wanted: boolean | undefined): Prisma.ClientWhereInput {
  if (wanted === undefined) return {};
  return { reseller: wanted ? { isNot: null } : { is: null } };
}
