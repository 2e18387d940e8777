import { readFileSync } from "node:fs";
import { chromium } from "@playwright/test";
import { signIn } from "./faults/lib/sign-in.mjs";
const url="http://localhost:16331"; const demo=JSON.parse(readFileSync("/tmp/demo11/demo.json"));
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
for (const [who, pages] of [["reseller", ["/portal","/portal/orders","/portal/order","/portal/services","/portal/customers"]],["admin",["/admin","/admin/orders","/admin/analytics","/admin/resellers"]]]) {
  const cookie = await signIn(url, demo[who]);
  for (const p of pages) {
    const c = await browser.newContext({ extraHTTPHeaders: { cookie } }); const page = await c.newPage(); let sum=0; const list=[];
    page.on("requestfinished", async r => { if (r.resourceType()==="script") { const s=(await r.sizes()).responseBodySize; sum+=s; list.push([s, r.url().split("/").pop()]); } });
    await page.goto(url+p,{waitUntil:"load"}); await page.waitForTimeout(3000);
    console.log(p, (sum/1000).toFixed(0)); if (process.argv[2]) console.log(list.sort((a,b)=>b[0]-a[0]).slice(0,14).map(x=>x.join(" ")).join("\n"));
    await c.close();
  }
}
await browser.close();
