import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { serverCodeIn } from "../../scripts/lib/client-code.mjs";

it("finds what of the server's code is among the files for browsers", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "tierline-client-"));
  try {
    await mkdir(path.join(folder, "chunks"));
    await writeFile(path.join(folder, "chunks/page.js"), 'e.exports={orders:"Orders",key:"Argon"}');
    expect(await serverCodeIn(folder)).toEqual([]);
    await writeFile(path.join(folder, "chunks/action.js"), "await tx.$queryRaw`SELECT 1`");
    await writeFile(path.join(folder, "chunks/where.js"), `e="${process.cwd()}/src/db/pool.ts"`);
    await writeFile(path.join(folder, "page.js.map"), "{}");
    expect((await serverCodeIn(folder)).sort()).toEqual([
      `chunks/action.js has "$queryRaw"`,
      `chunks/where.js has "${process.cwd()}"`,
      "page.js.map is a map of the sources",
    ]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
