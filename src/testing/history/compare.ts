import { expect } from "vitest";
import { newNotes } from "./facts";
import { dueOf, isOpen, type Model } from "./model";
import { uuidOf, type World } from "./world";

const STATE = `SELECT jsonb_build_object(
  'books', (SELECT COALESCE(jsonb_object_agg(key, sum), '{}') FROM (
    SELECT COALESCE(a.client_id::text, '-') || ' ' || a.kind || CASE a.gateway WHEN '' THEN '' ELSE ':' || a.gateway END
      || ' ' || a.currency AS key, sum(e.amount_minor) AS sum
    FROM ledger_accounts a JOIN ledger_entries e ON e.account_id = a.id GROUP BY a.id) AS s WHERE sum <> 0),
  'balances', (SELECT jsonb_object_agg(client_id, jsonb_build_array(balance_minor, credit_limit_minor))
    FROM ledger_accounts WHERE kind = 'client_balance'),
  'invoices', (SELECT COALESCE(jsonb_object_agg(id, jsonb_build_array(status, paid_minor, credited_minor, refunded_minor,
    iso(paid_at))), '{}') FROM invoices),
  'services', (SELECT COALESCE(jsonb_object_agg(id, jsonb_build_array(status, suspended_by, iso(period_end),
    cancel_requested_at IS NOT NULL, pending_invoice_id, cycle)), '{}') FROM services),
  'periods', (SELECT COALESCE(jsonb_agg(service_id || ' ' || iso(period_start) || ' ' || iso(period_end) || ' '
    || COALESCE(invoice_id::text, '-')), '[]') FROM service_periods),
  'orders', (SELECT COALESCE(jsonb_object_agg(id, status), '{}') FROM orders),
  'revenue', (SELECT COALESCE(jsonb_object_agg(client_id || ' ' || price_kind || ' ' || day,
    jsonb_build_array(own_minor, base_minor)), '{}') FROM client_revenue_days WHERE own_minor <> 0 OR base_minor <> 0),
  'steps', (SELECT COALESCE(jsonb_agg(invoice_id || ' ' || step || ' ' || subject || ' ' || iso(at)), '[]')
    FROM dunning_steps),
  'tiers', (SELECT COALESCE(jsonb_object_agg(r.id, jsonb_build_array(t.position - 1, r.tier_pinned, iso(r.tier_below_since))),
    '{}') FROM resellers r JOIN tiers t ON t.id = r.tier_id),
  'stock', (SELECT COALESCE(jsonb_object_agg(product_id, remaining), '{}') FROM product_stock),
  'paidEvents', (SELECT count(*) FROM outbox_events WHERE type = 'invoice.paid')) AS state`;

type State = ReturnType<typeof expected>;

/** The product stands where the model does: money, documents, services, periods, revenue and dunning. */
export async function compare({ db, m }: World): Promise<void> {
  const { rows } = await db.query<{ state: State }>(STATE);
  const state = rows[0]?.state;
  if (!state) throw new Error("no state");
  const parted = differences(state, expected(m));
  if (parted.length > 0) throw new Error(`the product and the model part:\n${parted.join("\n")}`);
  const notes = await newNotes(db, m.checkedNotes);
  const byText = (list: object[]) => list.map((note) => JSON.stringify(note)).sort();
  expect(byText(notes)).toEqual(byText(m.notes.slice(m.checkedNotes)));
  m.checkedNotes = m.notes.length;
  for (const { id } of m.clients.values()) {
    const owes = [...m.invoices.values()].filter((each) => each.client === id && isOpen(each));
    expect(m.booked(id, "client_receivable")).toBe(owes.reduce((sum, each) => sum + dueOf(each), 0));
  }
}

const MONEY = `
  SELECT a.client_id AS id, a.balance_minor::float8 AS balance, (SELECT COALESCE(sum(total_minor - paid_minor
    - credited_minor), 0)::float8 FROM invoices i WHERE i.client_id = a.client_id AND status IN ('issued', 'part_paid')) AS due
  FROM ledger_accounts a WHERE a.kind = 'client_balance' ORDER BY a.client_id`;

/** What clients have and owe alone: cheap enough for after each thing that happens. */
export async function compareMoney({ db, m }: World): Promise<void> {
  const { rows } = await db.query(MONEY);
  const clients = [...m.clients.keys()].sort();
  const should = clients.map((id) => ({
    id,
    balance: m.balance(id),
    due: m.booked(id, "client_receivable"),
  }));
  expect(rows).toEqual(should);
}

function expected(m: Model) {
  const iso = (at: Date | null) => at?.toISOString() ?? null;
  const services = [...m.services.values()];
  const invoices = [...m.invoices.values()];
  return {
    books: Object.fromEntries([...m.books].filter(([, minor]) => minor !== 0)),
    balances: byId([...m.clients.values()], ({ id, limit }) => [m.balance(id), limit]),
    invoices: byId(invoices, (i) => [i.status, i.paid, i.credited, i.refunded, iso(i.paidAt)]),
    services: byId(services, (s) => [
      s.status,
      s.suspendedBy,
      iso(s.periodEnd),
      s.ends,
      s.pending?.invoice ?? null,
      s.cycle,
    ]),
    periods: services.flatMap(({ id, periods }) =>
      periods.map((each) => `${id} ${iso(each.start)} ${iso(each.end)} ${each.invoice ?? "-"}`),
    ),
    orders: Object.fromEntries(m.orders),
    revenue: Object.fromEntries(
      [...m.revenue]
        .filter(([, { own, base }]) => own !== 0 || base !== 0)
        .map(([key, { own, base }]) => [key, [own, base]]),
    ),
    steps: invoices
      .flatMap(({ id, steps }) => steps.map((each) => `${id} ${each.step} ${each.subject} ${iso(each.at)}`))
      .sort(),
    tiers: byId(
      [...m.clients.values()].flatMap(({ id, standing }) => (standing ? [{ id, ...standing }] : [])),
      ({ tier, isPinned, belowSince }) => [tier, isPinned, iso(belowSince)],
    ),
    stock: Object.fromEntries([...m.stock].map(([id, left]) => [uuidOf("product", id), left])),
    paidEvents: m.paidOnce,
  };
}

function byId<T extends { id: string }>(list: T[], show: (each: T) => unknown[]): Record<string, unknown[]> {
  return Object.fromEntries(list.map((each) => [each.id, show(each)]));
}

/** What the one has and the other has not, a line each. */
function differences(is: object, should: object): string[] {
  const lines = (of: object) =>
    new Set(
      Object.entries(of).flatMap(([name, value]) =>
        value === null || typeof value !== "object"
          ? [`${name} ${value}`]
          : Array.isArray(value)
            ? value.map((each) => `${name} ${each}`)
            : Object.entries(value).map(([key, each]) => `${name} ${key} ${JSON.stringify(each)}`),
      ),
    );
  const [has, wants] = [lines(is), lines(should)];
  return [
    ...[...has].filter((line) => !wants.has(line)).map((line) => `product: ${line}`),
    ...[...wants].filter((line) => !has.has(line)).map((line) => `model:   ${line}`),
  ].sort((a, b) => a.slice(9).localeCompare(b.slice(9)));
}
