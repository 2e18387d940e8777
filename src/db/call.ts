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
  const query: pg.QueryConfig = Object.create(limited(statement));
  query.values = values;
  try {
    const result = await ctx.db.pool.query<Row>(query);
    return result.rows;
  } catch (error) {
    throw toAppError(error);
  }
}

const limitedStatements = new WeakMap<Statement, Statement>();

/**
 * The statement with how long it may take, which pg knows for each query, and its types do not. Made once: a query takes
 * it as its prototype, for pg copies each property of its own that a query has, which costs more than all the rest of it.
 */
function limited(statement: Statement): Statement {
  const known = limitedStatements.get(statement);
  if (known) return known;
  const made = { ...statement, query_timeout: timeLimits.silence };
  limitedStatements.set(statement, made);
  return made;
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
  const rows = await runStatement<{ result: T }>(ctx, moneyStatement(name), [JSON.stringify(argument)]);
  return rows[0]?.result as T;
}

const moneyStatements = new Map<MoneyFunction, Statement>();

function moneyStatement(name: MoneyFunction): Statement {
  const statement = moneyStatements.get(name) ?? { name, text: `SELECT ${name}($1::jsonb) AS result` };
  moneyStatements.set(name, statement);
  return statement;
}
