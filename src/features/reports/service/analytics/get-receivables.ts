import { toPublicId } from "@/core/ids";
import { type Context, Prisma } from "@/db";
import type { AgeingRow, ReceivablesDto } from "../../analytics-dto";
import { readFigures } from "./figures";

/** Last days of the columns: not due yet, so many days overdue, and longer (R62). */
const UP_TO = [0, 30, 60, 90];
const DEBTORS = 20;

const NOTHING = [0n, 0n, 0n, 0n, 0n];

function sumOf(place: number): Prisma.Sql {
  return Prisma.sql`COALESCE(sum(base_minor) FILTER (WHERE place = ${place}), 0)::bigint`;
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
      WITH aged AS (
        SELECT price_kind, client_id, base_minor, invoices,
          1 + (SELECT count(*)::int FROM unnest(${UP_TO}::int[]) AS upto WHERE ${today}::date - due_day > upto) AS place
        FROM analytics_owed
      ), sums AS (
        SELECT price_kind, client_id, sum(invoices)::bigint AS invoices, sum(base_minor)::bigint AS whole,
          ARRAY[${sumOf(1)}, ${sumOf(2)}, ${sumOf(3)}, ${sumOf(4)}, ${sumOf(5)}] AS columns
        FROM aged GROUP BY GROUPING SETS ((price_kind), (price_kind, client_id))
      )
      (SELECT price_kind::text, NULL::uuid AS id, NULL AS name, invoices, columns FROM sums WHERE client_id IS NULL)
      UNION ALL
      (SELECT s.price_kind::text, c.id, c.name, s.invoices, s.columns FROM sums s JOIN clients c ON c.id = s.client_id
        ORDER BY s.whole DESC, c.id LIMIT ${limit})`;
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
