// `node bench/pages.mjs [--orders N] [--keep folder] [--seconds S]`: eight people click through pages of the data set, six of
// resellers and two of the provider, with half a second to look at each, now more, now less: nobody clicks in step. Prints for each page how long the whole document
// took, and what the router asks for at a click, p50 and p95. What they weigh: e2e/page-weight.spec.ts.
import { at, memoryOf } from "./lib/measures.mjs";
import { withPeople } from "./lib/signed-in.mjs";

const PAGES = {
  reseller: ["/portal", "/portal/orders", "/portal/order"],
  admin: ["/admin", "/admin/orders", "/admin/analytics"],
};
const OWNERS = 6;
const ADMINS = 2;
const LOOK_MS = { least: 250, most: 750 };
const WARM_UP_MS = 10_000;

const options = { seconds: { type: "string", default: "60" } };
await withPeople({ owners: OWNERS, options }, async ({ url, pid, admin, owners, values }) => {
  const users = [
    ...owners.map((cookie) => ({ cookie, pages: PAGES.reseller })),
    ...Array.from({ length: ADMINS }, () => ({ cookie: admin, pages: PAGES.admin })),
  ];
  for (const user of users) user.clicked = await clickedAt(url, user);
  await click(url, users, WARM_UP_MS, new Map());
  const took = new Map();
  await click(url, users, Number(values.seconds) * 1000, took);
  for (const [what, times] of [...took].sort()) console.log(`${what}: ${figures(times)}`);
  console.log(`server: ${(await memoryOf(pid)).toFixed(0)} MB`);
});

/** What the router asks for at a click on a link to each page: Next tells whoever leaves out its mark. */
async function clickedAt(url, { cookie, pages }) {
  const addresses = new Map();
  for (const page of pages) {
    const answer = await fetch(url + page, { headers: { cookie, rsc: "1" }, redirect: "manual" });
    await answer.arrayBuffer();
    addresses.set(page, answer.headers.get("location") ?? page);
  }
  return addresses;
}

/** Each goes through its pages again and again, now as a whole, now as the router asks for them. */
function click(url, users, ms, took) {
  const until = performance.now() + ms;
  return Promise.all(
    users.map(async ({ cookie, pages, clicked }, index) => {
      await look();
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
        await look();
      }
    }),
  );
}

function look() {
  const { least, most } = LOOK_MS;
  return new Promise((resolve) => setTimeout(resolve, least + Math.random() * (most - least)));
}

function figures(times) {
  const sorted = times.sort((a, b) => a - b);
  return `${times.length} times, p50 ${at(sorted, 0.5).toFixed(0)} ms, p95 ${at(sorted, 0.95).toFixed(0)} ms`;
}
