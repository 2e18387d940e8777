// `npm run screens -- [folder] [part of an address]`: a picture of every page, or of some, in both themes and both
// layouts, with an index. Of a demo company that is running: TIERLINE_URL and TIERLINE_DATA_DIR say which.
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { chromium, type Page } from "@playwright/test";
import sharp from "sharp";
import { ensureBrowser } from "../scripts/lib/browser.mjs";
import { demo, installation } from "./support/installation";
import { makeCustomerLink, makeInvoices, makeRequest, makeWebhook } from "./support/things-to-see";
import { Viewers } from "./support/viewers";
import { addressOf, everyVisit } from "./support/visits";

const FOLDER = path.resolve(process.argv[2] ?? "docs/screens");
const ONLY = process.argv[3] ?? "";
const WIDTHS = [1440, 360] as const;
const THEMES = ["light", "dark"] as const;
/** Of each picture: a page that is longer is shown as far as a window shows it. */
const HEIGHTS = { 1440: 900, 360: 720 } as const;
const QUALITY = 40;

type Shown = { name: string; title: string; address: string };

/** "/admin/orders/[id]" is admin-orders-id. */
function nameOf(route: string): string {
  return route.replaceAll(/[^\w]+/g, "-").replaceAll(/^-|-$/g, "") || "start";
}

async function take(page: Page, address: string, name: string): Promise<Shown> {
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: HEIGHTS[width] });
    await page.goto(address, { waitUntil: "load" });
    for (const theme of THEMES) {
      await page.emulateMedia({ colorScheme: theme });
      // Charts and the theme follow a moment later.
      await page.waitForTimeout(500);
      const picture = await page.screenshot();
      await sharp(picture)
        .webp({ quality: QUALITY, effort: 6 })
        .toFile(`${FOLDER}/${name}-${width}-${theme}.webp`);
    }
  }
  return { name, title: await page.title(), address: new URL(page.url()).pathname };
}

function index(shown: readonly Shown[]): string {
  const links = (name: string) =>
    WIDTHS.flatMap((width) =>
      THEMES.map((theme) => `[${width} px, ${theme}](${name}-${width}-${theme}.webp)`),
    ).join(" · ");
  const rows = shown.map(({ name, title, address }) => [
    title.replaceAll("|", "\\|"),
    `\`${address}\``,
    links(name),
  ]);
  const table = aligned(["page", "address", "pictures"], rows);
  return `${["# Every page in pictures", "", "Of the demo company, made by `npm run screens`.", "", ...table].join("\n")}\n`;
}

/** A table as the formatter writes it: its columns are as wide as their longest cell. */
function aligned(heads: readonly string[], rows: readonly string[][]): string[] {
  const widths = heads.map((head, at) =>
    Math.max(...[heads, ...rows].map((row) => (row[at] ?? head).length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(" | ")} |`;
  return [heads, widths.map((width) => "-".repeat(width)), ...rows].map(line);
}

async function main(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const browser = await chromium.launch({
    executablePath: process.env.TIERLINE_CHROMIUM ?? (await ensureBrowser()),
    args: ["--disable-background-networking", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
  });
  const viewers = new Viewers(browser, installation.url);
  try {
    await makeRequest(demo());
    await makeInvoices(await viewers.page("admin"));
    await makeWebhook(await viewers.page("reseller"));
    const link = await makeCustomerLink(await viewers.page("reseller"));
    const shown: Shown[] = [];
    for (const { page: route, viewer } of everyVisit().filter(({ page }) => page.includes(ONLY))) {
      const page = await viewers.page(viewer);
      shown.push(await take(page, await addressOf(page, route), nameOf(route)));
    }
    const visitor = await viewers.page("visitor");
    shown.push(await take(visitor, link, "customer-services"));
    shown.push(await take(visitor, `${link}/prices`, "customer-prices"));
    await writeFile(`${FOLDER}/README.md`, index(shown));
    process.stdout.write(`${shown.length} pages are in ${FOLDER}\n`);
  } finally {
    await browser.close();
  }
}

await main();
