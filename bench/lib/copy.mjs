// Copies the rows of templates as often as `bench.<kind>` has rows, one statement for each table: ids and times are the
// copy's, everything else is as the product wrote it.
import { uuidOfText } from "./ids.mjs";
import { columnsOf } from "./templates.mjs";

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const PUBLIC_ID = /\b([a-z]{3,4}_)([0-9a-hjkmnp-tv-z]{26})\b/g;
const MOMENT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g;

/** How far from its template's moment a time may lie to move with it. */
const LIFETIME_MS = 3 * 366 * 86_400_000;

const literal = (value) => (value === null ? "NULL" : `'${String(value).replaceAll("'", "''")}'`);
function asText(value, type) {
  if (value === null || typeof value === "string") return value;
  // Arrays of texts: what PostgreSQL writes them as.
  return type.endsWith("[]")
    ? `{${value.map((one) => JSON.stringify(one)).join(",")}}`
    : JSON.stringify(value);
}

/**
 * @param owner a connection of the owner
 * @param {string} table
 * @param {{ template: number, at: number, row: object, texts: Record<string, string> }[]} rows of all templates of the
 *   kind; `at`: their moment in ms; `texts`: SQL for what stands for a template's own text in the copies
 * @param {{ kind: string, from: string, ownIds: import("./ids.mjs").OwnIds, overrides?: Record<string, string>, where?: string }} how
 *   from: the join of `bench.<kind>` with what it belongs to
 */
export async function copyRows(owner, table, rows, { kind, from, ownIds, overrides = {}, where = "true" }) {
  const columns = (await columnsOf(owner, table)).filter(
    (column) => !column.fillsItself || overrides[column.name],
  );
  const made = columns.map(({ name, type }) =>
    overrides[name] ? { sql: overrides[name] } : columnOf({ kind, ownIds, name, type, rows }),
  );
  const kept = made.flatMap((column, index) => (column.values ? [{ ...column, index }] : []));
  const template = `bench.t_${table}`;
  await owner.query(`DROP TABLE IF EXISTS ${template}`);
  const shape = ["template int", "position int", ...kept.map(({ index, type }) => `c${index} ${type}`)];
  await owner.query(`CREATE UNLOGGED TABLE ${template} (${shape.join(", ")})`);
  for (const [position, { template: number }] of rows.entries()) {
    const values = [number, position, ...kept.map((column) => column.values[position])];
    await owner.query(`INSERT INTO ${template} VALUES (${values.map((_, i) => `$${i + 1}`)})`, values);
  }
  await owner.query(`ANALYZE ${template}`);
  const expressions = made.map(({ sql }, index) => sql.replaceAll("$column", `t.c${index}`));
  const { rowCount } = await owner.query(
    `INSERT INTO ${table} (${columns.map(({ name }) => `"${name}"`).join(", ")}) OVERRIDING SYSTEM VALUE
     SELECT ${expressions.join(", ")} FROM ${from} JOIN ${template} t ON t.template = ${kind}.template WHERE ${where}`,
  );
  return rowCount;
}

/** How one column is made: the same for all rows, or by an expression of the template's own column. */
function columnOf({ kind, ownIds, name, type, rows }) {
  const values = rows.map(({ row }) => asText(row[name] ?? null, type));
  if (type.startsWith("timestamp")) return timeColumn({ kind, type, rows, values });
  const own = values.map((value) => (value && UUID_ALONE.test(value) ? ownIds.of(value) : undefined));
  if (type === "uuid" && own.some(Boolean) && own.every((id, index) => id ?? values[index] === null))
    return idColumn({ ownIds, values, own });
  const formats = rows.map(() => new Formats(kind, ownIds));
  const texts = values.map((value, index) => (value === null ? null : formats[index].of(value, rows[index])));
  if (formats.some(({ count }) => count > 0))
    return { values: texts, type: "text", sql: `(${filledIn(formats)})::${type}` };
  if (values.every((value) => value === values[0])) return { sql: `${literal(values[0])}::${type}` };
  return { values, type, sql: "$column" };
}

/** Each row of the templates with its own arguments alone: of all templates together they are a hundred. */
function filledIn(formats) {
  const branches = formats.map((format, position) => `WHEN ${position} THEN ${format.sql("$column")}`);
  return `CASE t.position ${branches.join(" ")} END`;
}

const UUID_ALONE = new RegExp(`^${UUID.source}$`);

function idColumn({ ownIds, values, own }) {
  const [{ kind, mark, isRandom }] = own.filter(Boolean);
  if (values.every((value, i) => value && own[i].mark === mark && own[i].kind === kind))
    return { sql: `(${ownIds.hex(values[0])})::uuid` };
  if (own.some((id) => id && (id.kind !== kind || id.isRandom !== isRandom)))
    throw new Error(`A column has ids of different kinds: ${values}`);
  const sql = isRandom
    ? `md5($column || ${kind}.n_hex)::uuid`
    : `(${kind}.ms_hex || $column || ${kind}.n_hex)::uuid`;
  return { values: own.map((id) => id?.mark ?? null), type: "text", sql };
}

function timeColumn({ kind, type, rows, values }) {
  const offsets = values.map((value, index) => (value === null ? null : Date.parse(value) - rows[index].at));
  if (offsets.some((offset) => Math.abs(offset) > LIFETIME_MS))
    throw new Error(`A time lies outside: ${values}`);
  if (offsets.every((offset) => offset === null)) return { sql: `NULL::${type}` };
  return {
    values: offsets.map((offset) => (offset === null ? null : `${offset} ms`)),
    type: "interval",
    sql: `${kind}.at + $column`,
  };
}

/** Texts with ids and times of a template in them, as formats with SQL for their arguments. */
class Formats {
  arguments = [];

  constructor(kind, ownIds) {
    this.kind = kind;
    this.ownIds = ownIds;
  }

  get count() {
    return this.arguments.length;
  }

  of(text, { at, texts }) {
    let result = text.replaceAll("%", "%%");
    for (const [own, sql] of Object.entries(texts))
      result = result.replaceAll(own, () => this.#argument(sql));
    return result
      .replace(UUID, (uuid) =>
        this.ownIds.has(uuid) ? this.#argument(`(${this.ownIds.hex(uuid)})::uuid`) : uuid,
      )
      .replace(PUBLIC_ID, (whole, prefix, characters) => {
        const uuid = uuidOfText(characters);
        return this.ownIds.has(uuid) ? prefix + this.#argument(this.ownIds.text(uuid)) : whole;
      })
      .replace(MOMENT, (moment) => {
        const offset = Date.parse(moment) - at;
        if (Math.abs(offset) > LIFETIME_MS) return moment;
        return this.#argument(
          `to_char((${this.kind}.at + interval '${offset} ms') AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
        );
      });
  }

  /** SQL for the text that a column's format makes. */
  sql(column) {
    return `format(${[column, ...this.arguments].join(", ")})`;
  }

  #argument(sql) {
    const found = this.arguments.indexOf(sql);
    return `%${found < 0 ? this.arguments.push(sql) : found + 1}$s`;
  }
}
