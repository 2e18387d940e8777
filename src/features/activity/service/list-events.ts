import { authorizeTenant } from "@/core/access";
import { toPublicId } from "@/core/ids";
import { keyset, type ListPage, toPage } from "@/core/list";
import { withinRange } from "@/core/time-range";
import { type Context, inTransaction, Prisma } from "@/db";
import { SHOWN_EVENT_TYPES, type ShownEventType } from "../domain/shown-events";
import type { EventDto, ShowObjects } from "../dto";
import type { ListEventsInput } from "../schemas";

type Row = {
  id: string;
  type: ShownEventType;
  payload: Record<string, unknown>;
  shown: string | null;
  created_at: Date;
};

/** The reseller's own events, as webhooks send them; what no webhook has looked at yet is shown by `show`. */
export async function listEvents(
  ctx: Context,
  input: ListEventsInput,
  show: ShowObjects,
): Promise<ListPage<EventDto>> {
  const { clientId } = authorizeTenant(ctx, "event:read");
  const direction = input.oldestFirst ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  const conditions = [
    Prisma.sql`client_id = ${clientId}::uuid`,
    Prisma.sql`type = ANY(${input.type ? [input.type] : [...SHOWN_EVENT_TYPES]}::text[])`,
    ...conditionsOf(input),
  ];
  const rows = await inTransaction(
    ctx,
    { kind: "tenant", clientId },
    (tx) => tx.$queryRaw<Row[]>`
    SELECT id, type, payload, shown, created_at FROM outbox_events WHERE ${Prisma.join(conditions, " AND ")}
    ORDER BY id ${direction} LIMIT ${input.limit + 1}::int`,
  );
  const page = toPage(rows, input.limit, (row) => row);
  const unseen = page.items.filter(({ shown }) => shown === null);
  const objects = await show(ctx, clientId, unseen);
  const made = new Map(unseen.map(({ id }, index) => [id, objects[index]]));
  return { ...page, items: page.items.map((row) => toEventDto(row, made)) };
}

/** The object by the very expression that its index is on, which no filter of Prisma's is. */
function conditionsOf(input: ListEventsInput): Prisma.Sql[] {
  const { at, id } = withinRange(input.createdAt);
  const after = keyset(input).where.id;
  const when = (value: unknown, condition: Prisma.Sql) => (value === undefined ? [] : [condition]);
  return [
    ...when(input.object, Prisma.sql`object_id = ${input.object}`),
    ...when(at.gte, Prisma.sql`created_at >= ${at.gte} AND id >= ${id.gte}::uuid`),
    ...when(at.lt, Prisma.sql`created_at < ${at.lt} AND id < ${id.lt}::uuid`),
    ...when(after?.gt, Prisma.sql`id > ${after?.gt}::uuid`),
    ...when(after?.lt, Prisma.sql`id < ${after?.lt}::uuid`),
  ];
}

function toEventDto(row: Row, made: ReadonlyMap<string, Record<string, unknown> | undefined>): EventDto {
  return {
    id: toPublicId("event", row.id),
    type: row.type,
    createdAt: row.created_at.toISOString(),
    object: row.shown ? JSON.parse(row.shown) : (made.get(row.id) ?? {}),
  };
}
