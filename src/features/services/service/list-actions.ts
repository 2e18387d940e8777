import { authorizeProvider } from "@/core/access";
import { keyset, type ListPage, toPage } from "@/core/list";
import { type Context, containing, inTransaction, type Prisma } from "@/db";
import type { ActionDto } from "../dto";
import type { ListActionsInput } from "../schemas";
import { ACTION_INCLUDE, toActionDto } from "./action-row";

/** What waits for an admin: failed, or accepted by hand. From its own index, which lists in the order of ids. */
const FOR_ADMINS = { waitsForAdmin: { not: null } } satisfies Prisma.ProvisioningActionWhereInput;

/** Everything that provisioning was asked for, newest first. */
export async function listActions(ctx: Context, input: ListActionsInput): Promise<ListPage<ActionDto>> {
  const scope = authorizeProvider(ctx, "provisioning:manage");
  const page = keyset(input);
  const rows = await inTransaction(ctx, scope, (tx) =>
    tx.provisioningAction.findMany({
      where: { AND: [filtersOf(input), page.where] },
      orderBy: page.orderBy,
      take: input.limit + 1,
      include: ACTION_INCLUDE,
    }),
  );
  return toPage(rows, input.limit, toActionDto);
}

/** How many actions wait for an admin. */
export async function countActionsToDo(ctx: Context): Promise<number> {
  const scope = authorizeProvider(ctx, "provisioning:manage");
  return await inTransaction(ctx, scope, (tx) => tx.provisioningAction.count({ where: FOR_ADMINS }));
}

function filtersOf({ q, state, kind, service }: ListActionsInput): Prisma.ProvisioningActionWhereInput {
  const contains = q ? containing(q) : undefined;
  return {
    kind,
    serviceId: service,
    ...(state === "open" ? FOR_ADMINS : { state }),
    ...(contains
      ? {
          service: {
            OR: [{ label: contains }, { productName: contains }, { client: { name: contains } }],
          },
        }
      : {}),
  };
}
