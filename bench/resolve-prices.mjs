// `node bench/resolve-prices.mjs`: what the one price resolver takes for an order of 50 items with 10 options each, by
// rates alone and with a price book. The goal is under 1 ms. Beside it, to compare with: the same multiplications and
// sums on bare numbers, which no resolver can be faster than.
import { loadTypeScript } from "../scripts/lib/bundle.mjs";

const ITEMS = 50;
const OPTIONS = 10;
const ROUNDS = 15;
const ORDERS = 400;

const { resolveItem } = await loadTypeScript("src/features/pricing/domain/resolve-item.ts");
const { termsAt } = await loadTypeScript("src/features/pricing/domain/terms.ts");
const { NO_RULES } = await loadTypeScript("src/features/pricing/domain/rules.ts");

const price = (minor) => ({
  EUR: { monthly: { priceMinor: minor, setupMinor: minor / 10, floorMinor: null } },
});
const products = Array.from({ length: ITEMS }, (_, item) => ({
  id: `product${item}`,
  categoryId: `category${item % 7}`,
  name: `Product ${item}`,
  status: "active",
  visibility: "everyone",
  prices: price(9_990 + item * 10),
  groups: Array.from({ length: OPTIONS }, (_, index) => ({
    id: `group${item}-${index}`,
    name: `Group ${index}`,
    kind: "quantity",
    required: false,
    min: 0,
    max: 100,
    step: 1,
    options: [{ id: `option${item}-${index}`, name: "Option", prices: price(190 + index * 10) }],
  })),
}));
const configuration = (product) => ({
  cycle: "monthly",
  quantity: 2,
  selections: product.groups.map(({ id, options: [option] }) => ({
    group: id,
    option: option.id,
    quantity: 3,
  })),
});
const order = products.map((product) => [product, configuration(product)]);

const rates = { ownRateBps: null, tierRateBps: 1_750, defaultRateBps: 1_000 };
const shared = { validFrom: null, validTo: null };
const rules = {
  ...NO_RULES,
  categoryRates: [1, 2, 3].map((n) => ({
    ...shared,
    id: `c${n}`,
    targetId: `category${n}`,
    rateBps: 2_000 + n,
  })),
  book: products.slice(0, 25).map(({ id }) => ({
    ...shared,
    id: `b${id}`,
    targetId: id,
    cycle: "monthly",
    currency: "EUR",
    priceMinor: 5_000,
    setupMinor: null,
  })),
};
const at = new Date();
const byRates = termsAt(NO_RULES, rates, at, { discountSetup: true });
const byBook = termsAt(rules, rates, at, { discountSetup: true });

const resolve = (terms) => () => {
  let total = 0;
  for (const [product, wanted] of order) total += resolveItem(product, wanted, "EUR", terms).totalMinor;
  return total;
};
const bare = () => {
  let total = 0;
  for (const [product] of order) {
    total += (product.prices.EUR.monthly.priceMinor * 8_250) / 10_000;
    for (const group of product.groups)
      total += (group.options[0].prices.EUR.monthly.priceMinor * 8_250 * 6) / 10_000;
  }
  return total;
};

/** Milliseconds for one order, over many. */
function time(work) {
  const start = performance.now();
  for (let count = 0; count < ORDERS; count += 1) work();
  return (performance.now() - start) / ORDERS;
}

const subjects = { "by rates": resolve(byRates), "with a price book": resolve(byBook), "bare numbers": bare };
const times = Object.fromEntries(Object.keys(subjects).map((name) => [name, []]));
for (let round = 0; round < ROUNDS; round += 1)
  for (const [name, work] of Object.entries(subjects)) times[name].push(time(work));
for (const [name, list] of Object.entries(times)) {
  const sorted = list.toSorted((a, b) => a - b);
  const [low, middle, high] = [sorted[0], sorted[ROUNDS >> 1], sorted.at(-1)].map((ms) => ms.toFixed(3));
  console.log(
    `${name}: ${middle} ms an order (${low} to ${high}), ${ITEMS} items, ${ITEMS * (OPTIONS + 1) * 2} lines`,
  );
}
