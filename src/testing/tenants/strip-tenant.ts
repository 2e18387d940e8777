import pg from "pg";

const COLUMN = String.raw`(?:"?\w+"?\.)*"?(?:client_id|reseller_id)"?`;
const BEFORE = String.raw`(\bWHERE\s+|\bAND\s+|\bON\s+|\()`;

/** `"client_id" = $1`, `c.reseller_id = ($2)::uuid`: what a statement of ours says of its tenant. */
const IN_STATEMENT = new RegExp(String.raw`${BEFORE}(${COLUMN}\s*=\s*(?:\$\d+|\(\$\d+\))(?:::\w+)?)`, "gi");

/** The same in the database's own functions, where the tenant is a variable, an argument or a field of a record. */
const IN_FUNCTION = new RegExp(
  String.raw`${BEFORE}(${COLUMN}\s*=\s*(?:client\b|p_client\b|p_reseller\b|\(p->>'client_id'\)::uuid)|(?:client_id|reseller_id)\s*=\s*[a-z]\.client_id\b)`,
  "gi",
);

/**
 * SQL whose conditions on the tenant hold for every row. What it writes (`SET client_id = …`) and its joins stay; so
 * does the comparison, for a parameter has its type from it.
 */
export function withoutTenant(sql: string, place: "statement" | "function" = "statement") {
  let stripped = 0;
  const pattern = place === "statement" ? IN_STATEMENT : IN_FUNCTION;
  const text = sql.replace(pattern, (_, before: string, comparison: string) => {
    stripped++;
    return `${before}(${comparison} OR TRUE)`;
  });
  return { text, stripped };
}

type Query = typeof pg.Client.prototype.query;

/** How many conditions have been taken out, and the way back. */
export type Stripping = { count: number; stop: () => void };

/** From now on every statement of this process reaches PostgreSQL without its conditions on the tenant. */
export function stripTenants(): Stripping {
  const { prototype } = pg.Client;
  const { query } = prototype;
  const stop = () => {
    prototype.query = query;
  };
  const state: Stripping = { count: 0, stop };
  // The provider's own transactions are behind no fence of rows: nothing is taken from those.
  const providers = new WeakSet<pg.Client>();
  prototype.query = function strip(this: pg.Client, sent: unknown, ...rest: unknown[]) {
    noteScope(providers, this, sent);
    return Reflect.apply(query, this, [providers.has(this) ? sent : stripped(sent, state), ...rest]);
  } as Query;
  return state;
}

/** Keeps up with which connections are in a transaction of the provider's (db/transaction.ts). */
function noteScope(providers: WeakSet<pg.Client>, client: pg.Client, sent: unknown): void {
  const { text, values } = (typeof sent === "string" ? { text: sent } : sent) as pg.QueryConfig;
  if (/^\s*(BEGIN|COMMIT|ROLLBACK)\b/i.test(text ?? "")) providers.delete(client);
  else if (/set_config\('app\.scope', \$1/.test(text ?? "") && values?.[0] === "provider")
    providers.add(client);
}

function stripped(sent: unknown, state: Stripping): unknown {
  const before = typeof sent === "string" ? sent : (sent as { text?: string } | null)?.text;
  if (before === undefined) return sent;
  const { text, stripped: count } = withoutTenant(before);
  if (count === 0) return sent;
  state.count += count;
  if (typeof sent === "string") return text;
  const { name, ...more } = sent as { name?: string };
  // A prepared statement is known by its name.
  return { ...more, text, ...(name && { name: `${name}_stripped` }) };
}
