import { toPublicId } from "@/core/ids";
import { type Context, Prisma } from "@/db";
import type { AgeingRow, ReceivablesDto } from "../../analytics-dto";
import type { Day } from "../../domain/days";
import { readFigures } from "./figures";

/** Last days of the columns: not due yet, so many days overdue, and longer (R62). */
const UP_TO = [0, 30, 60, 90];
const DEBTORS = 20;

const NOTHING = [0n, 0n, 0n, 0n, 0n];

/** What is owed, by its place among the columns. */
function columnsAt(today: Day): Prisma.Sql {
  const from = UP_TO.map((days) => days + 1);
  const sums = NOTHING.map(
    (_, place) => Prisma.sql`COALESCE(sum(base_minor)
      FILTER (WHERE width_bucket(${today}::date - due_day, ${from}::int[]) = ${place}::int), 0)::bigint`,
  );
  return Prisma.sql`ARRAY[${Prisma.join(sums)}] AS columns`;
}

type Row = {
  price_kind: string;
  id: string | null;
  name: string | null;
  invoices: bigint;
  columns: bigint[];
};

/** R62: what is owed now in the provider's currency, by how long it is overdue, and by whom most. */
export function getReceivables(ctx: Context, limit = DEBTORS): Promise<ReceivablesDto> {
  return readFigures(ctx, async ({ tx, currency, timeZone, today, money }) => {
    const rows = await tx.$queryRaw<Row[]>`
      WITH most AS (
        SELECT * FROM analytics_owed_by_client ORDER BY base_minor DESC, client_id LIMIT ${limit})
      (SELECT price_kind, NULL::uuid AS id, NULL AS name, sum(invoices)::bigint AS invoices, ${columnsAt(today)}
        FROM analytics_owed_by_day GROUP BY price_kind)
      UNION ALL
      (SELECT m.price_kind, c.id, c.name, m.invoices, o.columns FROM most m JOIN clients c ON c.id = m.client_id
        CROSS JOIN LATERAL (SELECT ${columnsAt(today)} FROM analytics_owed
          WHERE price_kind = m.price_kind AND client_id = m.client_id) AS o
        ORDER BY m.base_minor DESC, c.id)`;
    const dto = ({ invoices, columns }: Pick<Row, "invoices" | "columns">): AgeingRow => ({
      invoices: Number(invoices),
      total: money(columns.reduce((sum, one) => sum + one, 0n)),
      columns: columns.map(money),
    });
    const kind = (name: string) =>
      dto(
        rows.find((row) => row.id === null && row.price_kind === name) ?? { invoices: 0n, columns: NOTHING },
      );
    return {
      currency,
      timeZone,
      today,
      reseller: kind("wholesale"),
      direct: kind("retail"),
      debtors: rows.flatMap((row) =>
        row.id === null
          ? []
          : [
              {
                id: toPublicId("client", row.id),
                name: row.name ?? "",
                isReseller: row.price_kind === "wholesale",
                ...dto(row),
              },
            ],
      ),
    };
  });
}
