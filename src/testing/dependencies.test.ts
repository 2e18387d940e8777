import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { makeSbom } from "../../scripts/lib/sbom.mjs";

type Locked = {
  version?: string;
  name?: string;
  dev?: boolean;
  link?: boolean;
  extraneous?: boolean;
};

const ROOT = path.resolve(import.meta.dirname, "../..");
const lock: { packages: Record<string, Locked> } = JSON.parse(
  readFileSync(path.join(ROOT, "package-lock.json"), "utf8"),
);

/** `name@version` of what is installed in production, from the lock file itself. */
function locked(isWanted: (entry: Locked) => boolean): string[] {
  const inModules = Object.entries(lock.packages).filter(([place]) => place.startsWith("node_modules/"));
  return inModules
    .filter(([, entry]) => !entry.link && isWanted(entry))
    .map(([place, { name, version }]) => `${name ?? place.split("node_modules/").at(-1)}@${version}`);
}

describe("the list of what the server is made of", () => {
  let text = "";
  let listed: string[] = [];

  beforeAll(async () => {
    text = await makeSbom();
    const { components } = JSON.parse(text) as { components: { purl: string; version: string }[] };
    listed = components.map(({ purl }) => decodeURIComponent(purl.slice("pkg:npm/".length)));
  }, 60_000);

  it("is CycloneDX, of this product", () => {
    expect(JSON.parse(text)).toMatchObject({
      bomFormat: "CycloneDX",
      specVersion: "1.5",
      metadata: { component: { name: "tierline", type: "application" } },
    });
  });

  it("has every production dependency of the lock file, and none that is for development alone", () => {
    const production = locked(({ dev }) => !dev);
    expect(production.length).toBeGreaterThan(100);
    expect(production.filter((one) => !listed.includes(one))).toEqual([]);
    const inBoth = new Set(production);
    const forDevelopment = locked(({ dev }) => dev === true).filter((one) => !inBoth.has(one));
    expect(forDevelopment.filter((one) => listed.includes(one))).toEqual([]);
  });

  it("says what needs what, down to the last", () => {
    const { dependencies } = JSON.parse(text) as { dependencies: { ref: string; dependsOn: string[] }[] };
    const known = new Map(dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
    const reached = new Set<string>();
    const walk = (ref: string): void => {
      if (reached.has(ref)) return;
      reached.add(ref);
      for (const next of known.get(ref) ?? []) walk(next);
    };
    walk([...known.keys()].find((ref) => ref.startsWith("pkg:npm/tierline@")) ?? "");
    expect([...known.keys()].filter((ref) => !reached.has(ref))).toEqual([]);
    expect([...reached].filter((ref) => !known.has(ref))).toEqual([]);
  });

  it("says of each what it is, under which licence", () => {
    const { components } = JSON.parse(text) as { components: { purl: string; licenses?: unknown[] }[] };
    for (const { purl } of components) expect(purl).toMatch(/^pkg:npm\//);
    const without = components.filter(({ licenses }) => !licenses?.length).map(({ purl }) => purl);
    expect(without.length).toBeLessThan(components.length / 20);
  });

  it("is the same to the last byte when it is made again", { timeout: 60_000 }, async () => {
    expect(await makeSbom()).toBe(text);
    expect(text).not.toContain("timestamp");
  });
});

it("stays above the floor of Next.js, below which strangers run code (T5)", () => {
  const [major = 0, minor = 0, patch = 0] = (lock.packages["node_modules/next"]?.version ?? "")
    .split(".")
    .map(Number);
  expect(major * 1e6 + minor * 1e3 + patch).toBeGreaterThanOrEqual(16_002_006);
});
