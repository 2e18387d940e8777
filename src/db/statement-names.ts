/** So many statements are kept prepared; a page's texts are few hundred. Each connection keeps its own plans of them. */
const MOST = 500;
/** Asked for once less often than this, it is not worth a plan that stays. */
const OFTEN = 3;

/** What pg prepares for this one time. */
const UNNAMED = "";
/** BEGIN and the like have no plan. */
const PLANNED = /^\s*(SELECT|WITH|INSERT|UPDATE|DELETE)\b/i;

/**
 * Names for Prisma's statements, so that PostgreSQL reads and plans one once for each connection, as it does for our own.
 * The first texts that come again get one: lists of ids make a text of each length, and must not fill a connection.
 */
export function statementNames(): (query: { sql: string }) => string {
  const asked = new Map<string, number>();
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known) return known;
    if (names.size >= MOST || !PLANNED.test(sql)) return UNNAMED;
    const times = (asked.get(sql) ?? 0) + 1;
    if (times < OFTEN) {
      if (asked.size >= MOST) asked.clear();
      asked.set(sql, times);
      return UNNAMED;
    }
    asked.delete(sql);
    const name = `prisma_${names.size}`;
    names.set(sql, name);
    return name;
  };
}
