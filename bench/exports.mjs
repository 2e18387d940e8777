// `node bench/exports.mjs [--orders N] [--keep folder]`: an admin downloads all orders and invoices of the data set as CSV.
// Prints rows, time and bytes of each, and the server's memory before it, at most, and after it.
import { memoryOf } from "./lib/measures.mjs";
import { withPeople } from "./lib/signed-in.mjs";

const EXPORTS = ["/admin/orders/export", "/admin/invoices/export"];
const LOOK_EVERY_MS = 500;

await withPeople({ owners: 0 }, async ({ url, pid, admin }) => {
  const memory = () => memoryOf(pid);
  for (const address of EXPORTS) {
    const before = await memory();
    let most = before;
    const watch = setInterval(async () => {
      most = Math.max(most, await memory());
    }, LOOK_EVERY_MS);
    const startedAt = performance.now();
    const { rows, bytes } = await download(url + address, admin);
    const seconds = (performance.now() - startedAt) / 1000;
    clearInterval(watch);
    console.log(
      `${address}: ${rows} rows, ${(bytes / 1e6).toFixed(0)} MB in ${seconds.toFixed(0)} s; the server's memory ` +
        `${before.toFixed(0)} MB before, ${most.toFixed(0)} at most, ${(await memory()).toFixed(0)} after`,
    );
  }
});

async function download(address, cookie) {
  const answer = await fetch(address, { headers: { cookie } });
  if (answer.status !== 200) throw new Error(`${address}: ${answer.status} ${await answer.text()}`);
  let [rows, bytes] = [-1, 0];
  for await (const chunk of answer.body) {
    bytes += chunk.length;
    for (const byte of chunk) if (byte === 10) rows += 1;
  }
  return { rows, bytes };
}
