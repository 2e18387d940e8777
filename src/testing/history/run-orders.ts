import { expect } from "vitest";
import { parsePublicId } from "@/core/ids";
import { setProductReach, setProductReachInput } from "@/features/catalog";
import { cancelOrder, createOrder, createOrderInput, orderFormKey } from "@/features/orders";
import { attempt } from "./attempt";
import type { Cycle } from "./calendar";
import type { Command } from "./commands";
import { newInvoices } from "./facts";
import { netOf, type PriceList } from "./model-prices";
import { buyerOf } from "./run-money";
import { pick, uuidOf, type World } from "./world";

type Of<K extends Command["kind"]> = Extract<Command, { kind: K }>;
type Buyer = ReturnType<typeof buyerOf>;
const CYCLES: readonly Cycle[] = ["monthly", "quarterly", "annual"];
let tokens = 0;

export function cycleOf(index: number): Cycle {
  return pick(CYCLES, index) ?? "monthly";
}

export function optionsOf({ product }: Buyer, ips: number) {
  return [product.ram, ...(ips > 0 ? [{ ...product.ips, quantity: ips }] : [])];
}

/** An order of one item or several, by a form that may be sent again: what it costs the model knows itself. */
export async function order(w: World, command: Of<"order">): Promise<void> {
  const buyer = buyerOf(w, command.client);
  const { client, product } = buyer;
  const items = [command, ...(command.more ?? [])].map(({ cycle, ...item }) => ({
    ...item,
    cycle: cycleOf(cycle),
  }));
  const lists = await Promise.all(items.map(({ cycle }) => priceList(w, buyer, cycle)));
  const form = { code: "", place: placing(buyer, items, command.balance) };
  form.code = await attempt(w, form.place.run, "same");
  if (client.suspended) return expect(form.code).toBe("reseller_suspended");
  const units = items.reduce((sum, { quantity }) => sum + quantity, 0);
  const left = w.m.stock.get(product.id);
  if (left !== undefined && units > left) return expect(form.code).toBe("validation_failed");
  const isShort = form.code !== "done";
  if (isShort) {
    expect([command.balance, form.code]).toEqual([true, "insufficient_balance"]);
    form.place = placing(buyer, items, false);
    expect(await attempt(w, form.place.run, "same")).toBe("done");
  }
  if (command.again) expect(await attempt(w, form.place.run, "same")).toBe("done");
  if (left !== undefined) w.m.stock.set(product.id, left - units);
  const [id, ...others] = form.place.ids;
  expect(others).toEqual([]);
  const [fact, ...more] = await newInvoices(w.db, w.m);
  expect([fact?.order, fact?.client, more]).toEqual([id, client.id, []]);
  if (!fact || !id) return;
  const priced = items.map((item, index) => ({ ...item, list: lists[index] as PriceList }));
  expect(fact.net).toBe(netOf(client, priced));
  w.m.orders.set(id, "pending");
  w.m.units.set(id, { product: product.id, units });
  await note(w, id, client.id, items);
  const invoice = w.m.issue(fact, w.rules.dueDays);
  if (command.balance && invoice.total > 0) expect(w.m.payFromBalance(invoice)).toBe(!isShort);
}

type Item = { cycle: Cycle; quantity: number; ips: number };

/** One form: however often it is sent, it has one order, whose id it remembers. */
function placing(buyer: Buyer, items: Item[], balance: boolean) {
  tokens += 1;
  const lines = items.map(({ cycle, quantity, ips }) => ({
    ...{ product: buyer.product.id, cycle, quantity, options: optionsOf(buyer, ips) },
  }));
  const input = createOrderInput.parse({ items: lines, ...(balance && { payWith: "balance" }) });
  const idempotency = orderFormKey(`form ${tokens}`, input);
  const ids = new Set<string>();
  const run = async () => {
    const { order: made, replay } = await createOrder(buyer.owner.ctx, input, { idempotency });
    ids.add(uuidOf("order", made?.id ?? JSON.parse(replay?.response ?? "{}").id));
  };
  return { run, ids };
}

/** Its services, as many of each item as were ordered. */
async function note(w: World, order: string, client: string, items: Item[]): Promise<void> {
  const { rows } = await w.db.query(
    `SELECT s.id, i.position FROM services s JOIN order_items i ON i.id = s.order_item_id
     WHERE s.order_id = $1 ORDER BY s.id`,
    [order],
  );
  const first = Math.min(...rows.map(({ position }) => position));
  expect(items.map((_, index) => rows.filter(({ position }) => position - first === index).length)).toEqual(
    items.map(({ quantity }) => quantity),
  );
  for (const { id, position } of rows) {
    const { cycle = "monthly", ips = 0 } = items[position - first] ?? {};
    w.m.services.set(id, {
      ...{ id, client, order, status: "pending", suspendedBy: null, cycle },
      ...{ ips, anchor: null, periodEnd: null, ends: false, pending: null, periods: [] },
    });
  }
}

const LIST = `
  SELECT 'base' AS part, price_minor::float8 AS price, setup_minor::float8 AS setup, valid_from FROM product_prices
    WHERE product_id = $1 AND cycle::text = $4 AND currency = $5 AND valid_from <= $6
  UNION ALL
  SELECT CASE option_id WHEN $2 THEN 'ram' ELSE 'ips' END, price_minor::float8, setup_minor::float8, valid_from
    FROM option_prices WHERE option_id IN ($2, $3) AND cycle::text = $4 AND currency = $5 AND valid_from <= $6
  ORDER BY valid_from`;

/** What is in the list at this moment. */
async function priceList(w: World, { product, client }: Buyer, cycle: Cycle): Promise<PriceList> {
  const ids = [
    parsePublicId("product", product.id),
    parsePublicId("option", product.ram.option),
    parsePublicId("option", product.ips.option),
  ];
  const { rows } = await w.db.query(LIST, [...ids, cycle, client.currency, w.m.now]);
  return Object.fromEntries(rows.map(({ part, price, setup }) => [part, { price, setup }])) as PriceList;
}

export async function dropOrder(w: World, { client, which }: Of<"cancelOrder">): Promise<void> {
  const { m } = w;
  const { client: buyer } = buyerOf(w, client);
  const invoices = [...m.invoices.values()].filter((each) => each.client === buyer.id && each.order !== null);
  const open = invoices.filter(({ order: id }) => m.orders.get(id ?? "") === "pending");
  const invoice = pick(open.length > 0 ? open : invoices, which);
  const id = invoice?.order;
  if (!invoice || !id) return;
  const code = await attempt(w, () => cancelOrder(w.admin, { id }), "refused");
  // Once money has come in for it, it is credited instead.
  expect(code).toBe(m.void(invoice) ? "done" : "state_conflict");
  if (code !== "done") return;
  m.orders.set(id, "cancelled");
  const back = m.units.get(id);
  const left = m.stock.get(back?.product ?? "");
  if (back && left !== undefined) m.stock.set(back.product, left + back.units);
  for (const service of m.services.values()) if (service.order === id) service.status = "cancelled";
}

/** So many of a product are left from now on, or as many as anybody wants. */
export async function stock(w: World, { client, left }: Of<"stock">): Promise<void> {
  const { product } = buyerOf(w, client);
  const id = uuidOf("product", product.id);
  const { rows } = await w.db.query("SELECT updated_at FROM products WHERE id = $1", [id]);
  const input = {
    ...{ id: product.id, basis: rows[0].updated_at.toISOString(), visibility: "everyone", resellers: [] },
    ...{ limited: left !== null, stock: left },
  };
  const parsed = setProductReachInput.parse(input);
  expect(await attempt(w, () => setProductReach(w.admin, parsed), "another")).toBe("done");
  if (left === null) w.m.stock.delete(product.id);
  else w.m.stock.set(product.id, left);
}
