// `node bench/render-documents.mjs`: what it takes to render an invoice as a PDF, of 5, 300 and 2 000 lines: milliseconds
// from the data to the bytes, the longest time that the process answered nobody meanwhile, and the size.
import { monitorEventLoopDelay } from "node:perf_hooks";
import { loadTypeScript } from "../scripts/lib/bundle.mjs";

const ROUNDS = 5;

const { renderSheet } = await loadTypeScript("src/integrations/documents/index.ts");
const { sampleSheet, NAMES } = await loadTypeScript("src/integrations/documents/testing/sample-sheet.ts");

/** Milliseconds, the longest stop in milliseconds, and bytes of one rendering. */
async function measure(lines) {
  const recipient = { label: "Billed to", name: NAMES.polish, lines: [NAMES.japanese, NAMES.arabic] };
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const start = performance.now();
  const { byteLength } = await renderSheet(sampleSheet(lines, { recipient }));
  const ms = performance.now() - start;
  delay.disable();
  return { ms, stopMs: delay.max / 1e6, byteLength };
}

const first = await measure(5);
console.log(`the first after the start: ${first.ms.toFixed(0)} ms (engine and fonts are loaded)`);
for (const lines of [5, 300, 2_000]) {
  const results = [];
  for (let round = 0; round < ROUNDS; round += 1) results.push(await measure(lines));
  const middle = (key) => results.map((one) => one[key]).sort((a, b) => a - b)[ROUNDS >> 1];
  console.log(
    `${lines} lines: ${middle("ms").toFixed(0)} ms, longest stop ${middle("stopMs").toFixed(0)} ms, ${middle("byteLength")} bytes`,
  );
}
