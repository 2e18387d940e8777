import pg from "pg";
import { testDatabase } from "../database";

/** What of a tenant's must be in no byte that another receives: words planted in its texts, and the ids of its rows. */
export type Canaries = { word: string; name: string; ids: ReadonlySet<string>; columns: ReadonlySet<string> };

/** Texts that the product reads as something: a code, a path, a hash. Their ids and neighbours are canaries all the same. */
const MEANING =
  /^(.*currency|.*country|locale|type|event_type|kind|status|gateway|method|action|object_type|price_kind|metric|series|content_type|purpose|preferred|list|query|step|cause|basis|period|from_tier|to_tier|outcome|invoicing|destination|tax_treatment|rule|cap|prefix|last_four|last4|accent|secret|previous_secret|provisioner|suspended_by|link_kind|link_path|route|disabled_reason|failure|error_code|field_key|email|password_hash|supportEmail|support_email|support_url|request_key|token|shown|last_used_address|address)$/;

/** Read as a source's kind and id. */
const SOURCES = ["ledger_transactions.reference"];

/** Chained, so that what is planted there would be found by those who verify the chain: verbs have filled it. */
const CHAINED = ["activity"];

/** Plants a word in every free text of a tenant's rows, as the database's owner, and gathers the ids of all of them. */
export async function plantCanaries(clientId: string, name: string, word: string): Promise<Canaries> {
  const owner = new pg.Client({ connectionString: testDatabase().ownerUrl });
  await owner.connect();
  try {
    await owner.query("SET session_replication_role = replica");
    const ids = new Set<string>();
    const columns = new Set<string>();
    for (const { table, column } of await tenantColumns(owner)) {
      const where = `${owner.escapeIdentifier(column)} = $1`;
      for (const text of CHAINED.includes(table) ? [] : await textColumns(owner, table))
        if (await plant(owner, table, text, where, [clientId, word])) columns.add(`${table}.${text}`);
      for (const id of await idsOf(owner, table, where, clientId)) ids.add(id);
    }
    ids.add(clientId);
    return { word, name, ids, columns };
  } finally {
    await owner.end();
  }
}

/** The tables of tenants with the column that says whose a row is. */
export async function tenantColumns(client: pg.Client): Promise<{ table: string; column: string }[]> {
  const { rows } = await client.query(
    `SELECT t.table_name AS table, c.column_name AS column FROM information_schema.tables t
       JOIN information_schema.columns c ON c.table_schema = t.table_schema AND c.table_name = t.table_name
     WHERE t.table_schema = 'public' AND t.table_type = 'BASE TABLE'
       AND (c.column_name IN ('client_id', 'reseller_id') OR (c.column_name = 'id' AND t.table_name IN ('clients', 'resellers')))
     ORDER BY 1`,
  );
  return rows;
}

/** A generated column is drawn from others: nobody writes it, and what it shows is planted there. */
async function textColumns(client: pg.Client, table: string): Promise<string[]> {
  const { rows } = await client.query(
    `SELECT column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = $1 AND data_type = 'text' AND is_generated = 'NEVER'`,
    [table],
  );
  return rows
    .map(({ name }) => name as string)
    .filter((name) => !MEANING.test(name) && !SOURCES.includes(`${table}.${name}`));
}

/** Whether the column takes it: a CHECK on a text says that it is no free one. */
async function plant(client: pg.Client, table: string, column: string, where: string, values: string[]) {
  const quoted = client.escapeIdentifier(column);
  await client.query("BEGIN");
  try {
    const { rowCount } = await client.query(
      `UPDATE ${client.escapeIdentifier(table)} SET ${quoted} = CONCAT_WS(' ', ${quoted}, $2::text) WHERE ${where}`,
      values,
    );
    await client.query("COMMIT");
    return (rowCount ?? 0) > 0;
  } catch (error) {
    await client.query("ROLLBACK");
    if (error instanceof pg.DatabaseError && error.code?.startsWith("23")) return false;
    throw error;
  }
}

/** The uuids of a table's rows, where they have one. */
async function idsOf(client: pg.Client, table: string, where: string, clientId: string): Promise<string[]> {
  const { rows } = await client.query(
    `SELECT to_jsonb(t)->>'id' AS id FROM ${client.escapeIdentifier(table)} t WHERE ${where}`,
    [clientId],
  );
  return rows
    .map(({ id }) => id as string | null)
    .filter((id) => id !== null && /^[0-9a-f-]{36}$/.test(id)) as string[];
}
