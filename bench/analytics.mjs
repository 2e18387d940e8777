// `node bench/analytics.mjs [orders] [folder]`: how long each of the provider's figures takes to answer on what so many
// orders leave behind (10 million unless told), and how many notes a second are added to the sums. Periods are drawn at
// random, of a day to three years. The database is thrown away, or kept in the folder and used again, not filled in anew.
import pg from "pg";
import { loadTypeScript } from "../scripts/lib/bundle.mjs";
import { openInstallation } from "./lib/installation.mjs";
import { at } from "./lib/measures.mjs";

const ORDERS = Number(process.argv[2] ?? 10_000_000);
const RUNS = 60;
const RESELLERS = 2_000;
const DIRECT = 50_000;
const PRODUCTS = 300;
const DAYS = 1_095;
/** Nine of ten orders are resellers'. */
const A_RESELLER_DAY = (ORDERS * 0.9) / RESELLERS / DAYS;
const DIRECT_DAYS = Math.round(ORDERS * 0.1);

const { ownerUrl, env, close } = await openInstallation(process.argv[3]);
try {
  Object.assign(process.env, env);
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  await fill(owner);
  const { analyticsBench } = await loadTypeScript("src/testing/bench-analytics.ts");
  const bench = await analyticsBench();
  await measure(bench.asked);
  await measureFold(owner, bench.fold);
  await bench.close();
  await owner.end();
} finally {
  await close();
}

/** Clients, products, and the sums that their orders, payments and services would have left. */
async function fill(owner) {
  const { rows: some } = await owner.query("SELECT FROM analytics_totals LIMIT 1");
  if (some.length > 0) return;
  const startedAt = performance.now();
  for (const text of statements()) await owner.query(text);
  const { rows } = await owner.query("SELECT count(*)::int AS rows FROM analytics_totals");
  const minutes = ((performance.now() - startedAt) / 60_000).toFixed(1);
  console.log(`${ORDERS} orders in ${rows[0].rows} sums, filled in in ${minutes} min`);
}

function statements() {
  const id = (kind, n) => `('${kind}0000000-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
  const first = `(current_date - ${DAYS})`;
  // Of what happened on a day come the sums of a dimension, in all their buckets.
  const sums = (dimension, key, { from = "moved", metric = "metric", where = "true", own = "0" } = {}) =>
    `INSERT INTO analytics_totals (metric, dimension, price_kind, grain, bucket, key, own_minor, base_minor, count, seconds)
      SELECT ${metric}, '${dimension}', price_kind, b.grain, b.bucket, ${key}, sum(${own}), sum(minor), sum(count), sum(seconds)
      FROM ${from} AS m, analytics_buckets(m.day, '${dimension}') AS b WHERE ${where} GROUP BY 1, 3, 4, 5, 6`;
  return [
    "SET session_replication_role = replica",
    "SET work_mem = '256MB'",
    `INSERT INTO tiers (id, slug, name, position, rate_bps, threshold_minor)
      SELECT ${id("a", "n")}, 'tier-' || n, 'Tier ' || n, n, 1000, 0 FROM generate_series(1, 5) AS n`,
    `INSERT INTO clients (id, kind, name, email, currency, country, created_at, updated_at)
      SELECT ${id("c", "n")}, 'company', 'Client ' || n, 'c' || n || '@example.org', 'EUR', 'DE', ${first}, ${first}
      FROM generate_series(1, ${RESELLERS + DIRECT}) AS n`,
    `INSERT INTO resellers (id, status, business_name, tier_id, created_at, updated_at)
      SELECT ${id("c", "n")}, 'active', 'Reseller ' || n, ${id("a", "1 + n % 5")}, ${first} + n % ${DAYS}, ${first}
      FROM generate_series(1, ${RESELLERS}) AS n`,
    `INSERT INTO categories (id, name, slug, position, created_at, updated_at)
      SELECT ${id("b", "n")}, 'Category ' || n, 'category-' || n, n, now(), now() FROM generate_series(1, 20) AS n`,
    `INSERT INTO products (id, category_id, name, slug, description, status, position, created_at, updated_at)
      SELECT ${id("d", "n")}, ${id("b", "1 + n % 20")}, 'Product ' || n, 'product-' || n, '', 'active', n, now(), now()
      FROM generate_series(1, ${PRODUCTS}) AS n`,
    // Resellers: each day of each; direct clients: an order on a day of its own.
    `CREATE TEMP TABLE sold AS
      SELECT 'wholesale' AS price_kind, n AS client, ${first} + day AS day,
        GREATEST(1, round(${A_RESELLER_DAY} * (0.5 + random())))::int AS orders
      FROM generate_series(1, ${RESELLERS}) AS n, generate_series(0, ${DAYS - 1}) AS day
      UNION ALL
      SELECT 'retail', ${RESELLERS} + 1 + floor(random() * ${DIRECT})::int, ${first} + floor(random() * ${DAYS})::int, 1
      FROM generate_series(1, ${DIRECT_DAYS})`,
    `CREATE TEMP TABLE moved AS
      SELECT metric, price_kind, client, day, minor, m.count, seconds FROM sold, LATERAL (VALUES
        ('revenue', orders * 4900::bigint, 0, 0::bigint),
        ('paid', 0, orders, orders * 400000::bigint),
        ('paid_late', 0, orders / 3, orders * 90000::bigint),
        ('service_started', orders * 117600::bigint, orders, 0),
        ('service_ended', -(orders * 39200::bigint), -(orders / 3), 0),
        ('customer_added', 0, orders / 2, 0)) AS m (metric, minor, count, seconds)`,
    `CREATE TEMP TABLE of_day AS SELECT metric, price_kind, day, sum(minor) AS minor, sum(count) AS count, sum(seconds) AS seconds
      FROM moved GROUP BY 1, 2, 3`,
    sums("client", `${id("c", "client")}::text`, { metric: "metric_of_client(metric)" }),
    sums("all", "''", { from: "of_day" }),
    sums("currency", "'EUR'", { from: "of_day", where: "metric NOT LIKE 'customer%'", own: "minor" }),
    sums("tier", `${id("a", "1 + client % 5")}::text`, {
      where: "metric = 'revenue' AND price_kind = 'wholesale'",
    }),
    sums("days", "(ARRAY['0','7','14','30','60','more'])[1 + client % 6]", { where: "metric = 'paid'" }),
    sums("product", `${id("d", "n")}::text`, {
      from: `(SELECT metric, price_kind, day, n, minor / ${PRODUCTS} AS minor, 0 AS count, 0 AS seconds
        FROM of_day, generate_series(1, ${PRODUCTS}) AS n)`,
      where: "metric = 'revenue'",
    }),
    // One in fifty orders is owed.
    `INSERT INTO analytics_owed
      SELECT 'wholesale', ${id("c", "n")}, 'EUR', current_date + 14 - day, 4900, 4900, 1
      FROM generate_series(1, ${RESELLERS}) AS n, generate_series(0, ${Math.round((ORDERS * 0.02) / RESELLERS)}) AS day`,
    `INSERT INTO analytics_owed_by_client SELECT price_kind, client_id, sum(base_minor), sum(invoices)
      FROM analytics_owed GROUP BY 1, 2`,
    `INSERT INTO analytics_owed_by_day SELECT price_kind, due_day, sum(base_minor), sum(invoices)
      FROM analytics_owed GROUP BY 1, 2`,
    "VACUUM ANALYZE",
  ];
}

/** A period of a day to three years that ends between a year ago and today. */
function somePeriod() {
  const day = 86_400_000;
  const to = Date.now() - Math.random() * 365 * day;
  const from = to - Math.random() * (DAYS - 366) * day;
  return [from, to].map((ms) => new Date(ms).toISOString().slice(0, 10));
}

async function measure(asked) {
  const took = {};
  for (let run = -3; run < RUNS; run++) {
    for (const [name, ask] of Object.entries(asked(...somePeriod()))) {
      const startedAt = performance.now();
      await ask();
      // The first runs make plans and fill caches.
      if (run < 0) continue;
      took[name] ??= [];
      took[name].push(performance.now() - startedAt);
    }
  }
  for (const [name, times] of Object.entries(took)) {
    times.sort((a, b) => a - b);
    const ms = (share) => at(times, share).toFixed(0).padStart(5);
    console.log(`${name.padEnd(24)} median ${ms(0.5)} ms, p95 ${ms(0.95)} ms`);
  }
}

/** Adds what 30,000 payments of as many moments' clients note: for each the revenue, the payment and a service. */
async function measureFold(owner, fold) {
  const notes = 90_000;
  await owner.query(`INSERT INTO analytics_facts (metric, client_id, price_kind, currency, at, own_minor, base_minor, count, seconds, due_at)
    SELECT metric, ('c0000000-0000-7000-8000-' || lpad(to_hex(1 + n % ${RESELLERS}), 12, '0'))::uuid, 'wholesale', 'EUR', now(),
      4900, CASE metric WHEN 'revenue' THEN 4900 ELSE 0 END, 1, 400000, now() + interval '14 days'
    FROM generate_series(1, ${notes / 3}) AS n, unnest(ARRAY['revenue', 'paid', 'service_started']) AS metric`);
  const startedAt = performance.now();
  while ((await fold()) > 0);
  const seconds = (performance.now() - startedAt) / 1000;
  console.log(`${"notes added to the sums".padEnd(24)} ${Math.round(notes / seconds)} a second`);
}
