import type { Context } from "@/db";

/**
 * What a verb would hand to a money function, taken at the last moment: nothing of it happens. So a test can hand it
 * over later, when the verb itself would not do so any more, and see that the function refuses it too.
 *
 * @param name the function, as in `SELECT name($1::jsonb)`
 * @param verb is given a context whose call of that function ends there
 */
export async function moneyCallOf(
  name: string,
  ctx: Context,
  verb: (ctx: Context) => Promise<unknown>,
): Promise<Record<string, unknown>> {
  let taken: string | undefined;
  const pool = new Proxy(ctx.db.pool, {
    get(target, key) {
      if (key !== "query") return Reflect.get(target, key);
      return (statement: { text: string; values: string[] }) => {
        if (!statement.text.startsWith(`SELECT ${name}(`)) return target.query(statement);
        taken = statement.values[0];
        throw new Error(`${name} is kept for later`);
      };
    },
  });
  await verb({ ...ctx, db: { ...ctx.db, pool } }).catch(() => {});
  if (!taken) throw new Error(`${name} was not called`);
  return JSON.parse(taken);
}
