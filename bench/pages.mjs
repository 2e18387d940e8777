// `node bench/pages.mjs [--orders N] [--keep folder] [--seconds S]`: eight people click through pages of the data set, six of
// resellers and two of the provider, with half a second to look at each. Prints for each page how long the whole document
// took, and what the router asks for at a click, p50 and p95. What they weigh: e2e/page-weight.spec.ts.
import { parseArgs } from "node:util";
import { ensureBuild } from "../scripts/lib/build.mjs";
import { loadTypeScript } from "../scripts/lib/bundle.mjs";
import { signIn } from "./faults/lib/sign-in.mjs";
import { ensureDataSet } from "./lib/data-set.mjs";
import { openInstallation } from "./lib/installation.mjs";
import { memoryOf } from "./lib/measures.mjs";
import { startProduct } from "./lib/programs.mjs";

const PAGES = {
  reseller: ["/portal", "/portal/orders", "/portal/order"],
  admin: ["/admin", "/admin/orders", "/admin/analytics"],
};
const OWNERS = 6;
const ADMINS = 2;
const LOOK_MS = 500;
const WARM_UP_MS = 10_000;

const { values } = parseArgs({
  options: {
    orders: { type: "string", default: "1000000" },
    keep: { type: "string" },
    seconds: { type: "string", default: "60" },
    port: { type: "string", default: "17750" },
  },
});
const url = `http://localhost:${values.port}`;

const installation = await openInstallation(values.keep);
let product;
try {
  await ensureDataSet(installation, Number(values.orders));
  await ensureBuild();
  Object.assign(process.env, installation.env);
  const source = await loadTypeScript("src/testing/bench-pages.ts");
  const people = await source.people(OWNERS);
  await source.close();
  product = await startProduct(installation.env, Number(values.port));
  const users = [
    ...(await Promise.all(people.owners.map((person) => open(person, PAGES.reseller)))),
    ...(await Promise.all(Array.from({ length: ADMINS }, () => open(people.admin, PAGES.admin)))),
  ];
  await click(users, WARM_UP_MS, new Map());
  const took = new Map();
  await click(users, Number(values.seconds) * 1000, took);
  for (const [what, times] of [...took].sort()) console.log(`${what}: ${figures(times)}`);
  console.log(`server: ${(await memoryOf(product.pid)).toFixed(0)} MB`);
} finally {
  await product?.stop();
  await installation.close();
}

async function open(person, pages) {
  const cookie = await signIn(url, person);
  if (!cookie) throw new Error(`${person.email} could not sign in`);
  const clicked = new Map();
  for (const page of pages) clicked.set(page, await clickedAt(page, cookie));
  return { cookie, pages, clicked };
}

/** What the router asks for at a click on a link to the page: Next tells whoever leaves out its mark. */
async function clickedAt(page, cookie) {
  const answer = await fetch(url + page, { headers: { cookie, rsc: "1" }, redirect: "manual" });
  await answer.arrayBuffer();
  return answer.headers.get("location") ?? page;
}

/** Each goes through its pages again and again, now as a whole, now as the router asks for them. */
function click(users, ms, took) {
  const until = performance.now() + ms;
  return Promise.all(
    users.map(async ({ cookie, pages, clicked }, index) => {
      for (let turn = index; performance.now() < until; turn++) {
        const page = pages[turn % pages.length];
        const isClick = turn % 2 === 1;
        const startedAt = performance.now();
        const answer = await fetch(new URL(isClick ? clicked.get(page) : page, url), {
          headers: { cookie, ...(isClick && { rsc: "1" }) },
          redirect: "manual",
        });
        await answer.arrayBuffer();
        if (answer.status !== 200) throw new Error(`${page}: ${answer.status}`);
        const what = `${page} ${isClick ? "at a click" : "whole"}`;
        took.set(what, [...(took.get(what) ?? []), performance.now() - startedAt]);
        await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
      }
    }),
  );
}

function figures(times) {
  const sorted = times.sort((a, b) => a - b);
  const at = (share) => sorted[Math.floor((sorted.length - 1) * share)].toFixed(0);
  return `${times.length} times, p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`;
}
