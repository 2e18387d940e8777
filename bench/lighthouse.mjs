// `node bench/lighthouse.mjs [part of an address]`: Lighthouse's marks of the ten main pages, or of some, of a demo company
// that is running; TIERLINE_URL and TIERLINE_DATA_DIR say which. Ends with 1 where accessibility or best practices get less than 95.
import { readFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";
import lighthouse, { desktopConfig } from "lighthouse";
import { ensureBrowser } from "../scripts/lib/browser.mjs";
import { freePort } from "../scripts/lib/processes.mjs";
import { inRoot } from "../scripts/lib/project.mjs";

const LEAST = 95;
/** Performance depends on the machine: it is told, and decides nothing. */
const CATEGORIES = ["accessibility", "best-practices", "performance"];
const DECIDING = ["accessibility", "best-practices"];

const PAGES = [
  ["visitor", "/sign-in"],
  ["reseller", "/portal"],
  ["reseller", "/portal/order"],
  ["reseller", "/portal/services"],
  ["reseller", "/portal/customers"],
  ["reseller", "/portal/invoices"],
  ["admin", "/admin"],
  ["admin", "/admin/resellers"],
  ["admin", "/admin/orders"],
  ["admin", "/admin/analytics"],
];

const url = process.env.TIERLINE_URL ?? "http://localhost:3000";
const dataDir = process.env.TIERLINE_DATA_DIR ?? inRoot(".data");
const people = JSON.parse(readFileSync(path.join(dataDir, "demo.json"), "utf8"));

const port = await freePort();
const browser = await chromium.launch({
  executablePath: process.env.TIERLINE_CHROMIUM || (await ensureBrowser()),
  args: [
    `--remote-debugging-port=${port}`,
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  ],
});
try {
  const cookies = {
    visitor: "",
    admin: await cookieOf(people.admin),
    reseller: await cookieOf(people.reseller),
  };
  console.log(["page".padEnd(20), ...CATEGORIES].join("  "));
  for (const [person, page] of PAGES.filter(([, address]) => address.includes(process.argv[2] ?? ""))) {
    const { marks, failed } = await measure(page, cookies[person]);
    console.log(
      [page.padEnd(20), ...marks.map((mark, at) => String(mark).padStart(CATEGORIES[at].length))].join("  "),
    );
    for (const line of failed) console.log(`  ${line}`);
    if (DECIDING.some((name) => marks[CATEGORIES.indexOf(name)] < LEAST)) process.exitCode = 1;
  }
} finally {
  await browser.close();
}

/** The session of somebody who has signed in by the page, as a header. */
async function cookieOf({ email, password }) {
  const context = await browser.newContext({ baseURL: url });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.fill("[name=email]", email);
  await page.fill("[name=password]", password);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/(admin|portal)/);
  const cookies = await context.cookies();
  await context.close();
  return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
}

async function measure(page, cookie) {
  const flags = {
    port,
    logLevel: "error",
    onlyCategories: CATEGORIES,
    ...(cookie && { extraHeaders: { Cookie: cookie } }),
  };
  const { lhr } = await lighthouse(`${url}${page}`, flags, desktopConfig);
  if (new URL(lhr.finalDisplayedUrl).pathname !== page)
    throw new Error(`${page} led to ${lhr.finalDisplayedUrl}`);
  const marks = CATEGORIES.map((name) => Math.round((lhr.categories[name].score ?? 0) * 100));
  const failed = DECIDING.flatMap((name) =>
    lhr.categories[name].auditRefs
      .map(({ id, weight }) => ({ weight, ...lhr.audits[id] }))
      // What could not be found out leaves its category without a mark, which is shown as 0.
      .filter(
        ({ weight, score, errorMessage }) => weight > 0 && (errorMessage || (score !== null && score < 1)),
      )
      .map(({ title, errorMessage }) => `${name}: ${title}${errorMessage ? ` (${errorMessage})` : ""}`),
  );
  return { marks, failed };
}
