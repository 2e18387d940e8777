import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { expect, it } from "vitest";
import { errorForLog } from "@/log-error";
import { dropSources } from "../../scripts/lib/source-maps.mjs";

it("takes the sources out of the maps, and the log names their lines all the same", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "tierline-maps-"));
  try {
    const outfile = path.join(folder, "dist/late.mjs");
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
    const column = (await readFile(outfile, "utf8")).indexOf("throw") + 1;
    const error = new Error("late");
    // As V8 writes it.
    const other = "    at next (/app/node_modules/next/dist/server/next.js:1:2)";
    error.stack = `Error: late\n    at fails (${pathToFileURL(outfile)}:1:${column})\n${other}`;
    expect(errorForLog(error).stack).toMatch(/at fails \(\S*late\.ts:4:\d+\)\n/);
    expect(errorForLog(error).stack).toContain(other);
  } finally {
    await rm(folder, { recursive: true });
  }
});
