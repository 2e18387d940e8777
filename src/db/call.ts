import type pg from "pg";
import type { Context } from "./context";
import { toAppError } from "./errors";
import { refuseLate } from "./late";
import { timeLimits } from "./time-limits.mjs";

/** A statement with a stable name, so that PostgreSQL plans it once for each connection. */
export type Statement = { name: string; text: string };

/** Who asks, as far as it decides how long it may take. */
type Asker = Pick<Context, "db"> & Partial<Pick<Context, "signal">>;

/** Runs one prepared statement outside any transaction; known database errors come out as AppErrors. */
export async function runStatement<Row extends pg.QueryResultRow>(
  ctx: Asker,
  statement: Statement,
  values: unknown[],
): Promise<Row[]> {
  refuseLate(ctx.signal);
  // pg knows the limit for each query too; its types do not.
  const query = { ...statement, values, query_timeout: timeLimits.silence };
  try {
    const result = await ctx.db.pool.query<Row>(query);
    return result.rows;
  } catch (error) {
    throw toAppError(error);
  }
}

/** The money functions of prisma/functions: each is one whole effect (house rule 3). */
export type MoneyFunction =
  | "place_order"
  | "try_order"
  | "place_cart"
  | "keep_quote"
  | "pay_invoice"
  | "cancel_order"
  | "credit_invoice"
  | "return_refund"
  | "refund_elsewhere"
  | "open_dispute"
  | "close_dispute"
  | "issue_draft"
  | "void_invoice"
  | "hold_funds"
  | "release_hold"
  | "charge_service"
  | "issue_renewals";

/**
 * Calls a money function with its one JSON argument. Amounts are numbers of minor units, dates ISO texts,
 * keys the columns' names. Returns what the function returns.
 */
export async function callMoneyFunction<T>(ctx: Asker, name: MoneyFunction, argument: unknown): Promise<T> {
  const rows = await runStatement<{ result: T }>(ctx, { name, text: `SELECT ${name}($1::jsonb) AS result` }, [
    JSON.stringify(argument),
  ]);
  return rows[0]?.result as T;
}
