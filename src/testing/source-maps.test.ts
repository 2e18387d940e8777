import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { expect, it } from "vitest";
import { dropSources } from "../../scripts/lib/source-maps.mjs";

it("takes the sources out of the maps, and stacks name their lines all the same", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "tierline-maps-"));
  try {
    const outfile = path.join(folder, "chunks/late.mjs");
    await mkdir(path.dirname(outfile));
    const contents =
      "type Cause = string;\n\nfunction fails(cause: Cause) {\n  throw new Error(cause);\n}\nfails('late');\n";
    await build({
      stdin: { contents, sourcefile: "late.ts", loader: "ts" },
      minify: true,
      sourcemap: true,
      outfile,
    });
    expect(await readFile(`${outfile}.map`, "utf8")).toContain("type Cause");

    await dropSources(folder);
    expect(await readFile(`${outfile}.map`, "utf8")).not.toContain("type Cause");
    const run = promisify(execFile)(process.execPath, ["--enable-source-maps", outfile]);
    await expect(run).rejects.toThrow(/late\.ts:4:\d+/);
  } finally {
    await rm(folder, { recursive: true });
  }
});
