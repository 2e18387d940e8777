import { authorizeTenant } from "@/core/access";
import { AppError } from "@/core/errors";
import { toPublicId } from "@/core/ids";
import { type Context, inTransaction, type Prisma, type Tx } from "@/db";
import { emitEvents, recordActivity } from "@/features/activity";
import type { CustomerDto, MergePreviewDto } from "../dto";
import { MERGE_FIELDS, type MergeCustomersInput, type PreviewMergeInput } from "../schemas";
import { getCustomerFigures } from "./browse-customers";
import { customerFacts, toCustomerDto } from "./customer-row";

type Row = Prisma.CustomerGetPayload<object>;
const MOST_METADATA = 50;

/** What a merge of two would move. `not_found` for another reseller's, `validation_failed` for one and the same. */
export async function previewMerge(ctx: Context, input: PreviewMergeInput): Promise<MergePreviewDto> {
  const scope = authorizeTenant(ctx, "customer:manage");
  refuseOneAndTheSame(input);
  const [into, from, counts] = await Promise.all([
    getCustomerFigures(ctx, { id: input.into }),
    getCustomerFigures(ctx, { id: input.from }),
    inTransaction(ctx, scope, async (tx) => {
      const own = { clientId: scope.clientId, customerId: input.from };
      return {
        orders: await tx.order.count({ where: own }),
        notes: await tx.customerNote.count({ where: { resellerId: scope.clientId, customerId: input.from } }),
        carts: await tx.cart.count({ where: own }),
      };
    }),
  ]);
  return { into, from, moves: { ...counts, services: from.services.total, revenue: from.revenue } };
}

/**
 * Two customers that are one: orders, services, notes, carts and revenue of `from` become those of `into`, which keeps
 * of each contact field what was chosen; `from` is archived for good and says what it was merged into.
 *
 * @throws {AppError} `not_found` for another reseller's; `state_conflict` when one is archived
 */
export async function mergeCustomers(ctx: Context, input: MergeCustomersInput): Promise<CustomerDto> {
  const scope = authorizeTenant(ctx, "customer:manage");
  refuseOneAndTheSame(input);
  const resellerId = scope.clientId;
  return inTransaction(ctx, scope, async (tx) => {
    const [answer] = await tx.$queryRaw<{ moved: Record<string, number> | null }[]>`
      SELECT merge_customers(${resellerId}::uuid, ${input.from}::uuid, ${input.into}::uuid, ${ctx.clock.now()}) AS moved`;
    if (!answer?.moved) throw new AppError("not_found");
    const before = await readBoth(tx, resellerId, input);
    // It is free for the other only once it is taken from the first.
    if (input.externalId === "from")
      await tx.customer.update({ where: keyOf(resellerId, input.from), data: { externalId: null } });
    const into = await tx.customer.update({
      where: keyOf(resellerId, input.into),
      data: chosen(input, before),
    });
    const from = await tx.customer.findUniqueOrThrow({ where: keyOf(resellerId, input.from) });
    const dto = toCustomerDto(into);
    await recordActivity(tx, ctx, {
      action: "customer.merged",
      clientId: resellerId,
      object: { kind: "customer", id: into.id, name: into.name },
      before: customerFacts(before.into),
      after: { ...customerFacts(into), merged: toPublicId("customer", from.id), moved: answer.moved },
    });
    await recordActivity(tx, ctx, {
      action: "customer.archived",
      clientId: resellerId,
      object: { kind: "customer", id: from.id, name: from.name },
      before: { ...customerFacts(before.from), archived: false },
      after: { ...customerFacts(from), merged_into: dto.id },
    });
    await emitEvents(tx, ctx, [
      { type: "customer.updated", clientId: resellerId, object: dto },
      { type: "customer.archived", clientId: resellerId, object: toCustomerDto(from) },
    ]);
    return dto;
  });
}

function refuseOneAndTheSame({ into, from }: PreviewMergeInput): void {
  if (into !== from) return;
  throw new AppError("validation_failed", {
    fields: [{ path: ["from"], code: "same", detail: "Choose another customer than this one" }],
  });
}

function keyOf(resellerId: string, id: string) {
  return { resellerId_id: { resellerId, id } };
}

async function readBoth(tx: Tx, resellerId: string, input: PreviewMergeInput) {
  const into = await tx.customer.findUniqueOrThrow({ where: keyOf(resellerId, input.into) });
  const from = await tx.customer.findUniqueOrThrow({ where: keyOf(resellerId, input.from) });
  return { into, from };
}

/** The fields that come from the other one; its metadata where `into` has none of that name, as far as there is room. */
function chosen(input: MergeCustomersInput, { into, from }: { into: Row; from: Row }) {
  const fields = MERGE_FIELDS.filter((field) => input[field] === "from").map((field) => [field, from[field]]);
  const pairs = Object.entries({ ...(into.metadata as object), ...without(from.metadata, into.metadata) });
  return { ...Object.fromEntries(fields), metadata: Object.fromEntries(pairs.slice(0, MOST_METADATA)) };
}

function without(metadata: unknown, taken: unknown): object {
  const names = new Set(Object.keys(taken as object));
  return Object.fromEntries(Object.entries(metadata as object).filter(([name]) => !names.has(name)));
}
