import { execFile } from "node:child_process";
import path from "node:path";
import pg from "pg";
import { expect, it } from "vitest";
import { createTestReseller } from "@/testing/actors";
import { testDatabase } from "@/testing/database";

const SCRIPT = path.resolve(import.meta.dirname, "../../../scripts/invariants.mjs");

/** Runs the command as a person would: what it said, and its exit code. */
function run(...args: string[]): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [SCRIPT, ...args], (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, said: stdout + stderr }),
    );
  });
}

it("says that all hold, and names the row where one does not, with exit code 1", async () => {
  const { clientId } = await createTestReseller();
  const { ownerUrl } = testDatabase();
  expect(await run("--url", ownerUrl)).toEqual({
    code: 0,
    said: expect.stringMatching(/^All \d+ invariants hold/),
  });
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query("INSERT INTO analytics_owed VALUES ('retail', $1, 'XTS', '2026-01-01', 7, 0, 0)", [
      clientId,
    ]);
    const { code, said } = await run("--url", ownerUrl, "--times");
    expect(code).toBe(1);
    expect(said).toContain("owed is broken by 1 row: What the provider's figures say is owed");
    expect(said).toContain(`analytics_owed ${clientId} XTS should be: changed by -7`);
    expect(said).toMatch(/ms {2}invoice_sums/);
  } finally {
    await owner.query("DELETE FROM analytics_owed WHERE client_id = $1", [clientId]);
    await owner.end();
  }
}, 60_000);

it("says in one line what it cannot do, without the password of the address", async () => {
  const { code, said } = await run("--url", "postgresql://me:tulips@127.0.0.1:1/none");
  expect({ code, lines: said.trim().split("\n").length }).toEqual({ code: 1, lines: 1 });
  expect(said).not.toContain("tulips");
  for (const wrong of [["--seconds", "soon"], ["--url", "https://example.org"], ["--what"]])
    expect(await run(...wrong)).toEqual({
      code: 1,
      said: expect.stringContaining("Usage: npm run invariants"),
    });
}, 60_000);
