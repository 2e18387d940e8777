// Renders the sheet of render-sheet.test.ts in a process of its own, and prints the hash of its bytes.
import { createHash } from "node:crypto";
import { loadTypeScript } from "../../../../scripts/lib/bundle.mjs";

const { renderSheet } = await loadTypeScript("src/integrations/documents/index.ts");
const { NAMES, sampleSheet } = await loadTypeScript("src/integrations/documents/testing/sample-sheet.ts");
const sheet = sampleSheet(3, { recipient: { label: "To", name: "Ł", lines: Object.values(NAMES) } });
process.stdout.write(
  createHash("sha256")
    .update(await renderSheet(sheet))
    .digest("hex"),
);
