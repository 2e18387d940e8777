import { mkdir, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { bundle } from "./bundle.mjs";
import { compressTexts } from "./compress.mjs";
import { generateClient } from "./prisma.mjs";
import { waitUntil } from "./processes.mjs";
import { hashOf, inRoot, readIfThere, runNode, writeWhole } from "./project.mjs";
import { makeSbom } from "./sbom.mjs";
import { dropSources } from "./source-maps.mjs";
import { Stop } from "./stop.mjs";

const STAMPS = inRoot("node_modules/.cache/tierline");
/** How long another build in this clone is waited for, in ms. */
const OTHER_BUILD_LIMIT_MS = 300_000;
/** What the build is made of: a change in any of it makes the build old. */
const SOURCES = [
  "src",
  "public",
  "prisma/schema",
  "next.config.mjs",
  "postcss.config.mjs",
  "tailwind.config.ts",
  "tsconfig.json",
  "package-lock.json",
  "scripts/lib/build.mjs",
  "scripts/lib/bundle.mjs",
  "scripts/lib/compress.mjs",
  "scripts/lib/sbom.mjs",
  "scripts/lib/source-maps.mjs",
];

/** Generates the Prisma client when the schema has changed. @returns {Promise<boolean>} whether it did */
export async function ensureClient() {
  const wanted = await hashOf(["prisma/schema", "prisma.config.ts", "package-lock.json"]);
  return ensure("client", wanted, inRoot("src/db/generated/client.ts"), generateClient);
}

/** Builds the application when the build is older than its sources. @returns whether it did */
export async function ensureBuild() {
  const wanted = await hashOf(SOURCES, (name) => /\.test\.tsx?$|^src\/(testing|db\/generated)$/.test(name));
  return ensure("build", wanted, inRoot("dist/main.mjs"), build);
}

async function build() {
  await rm(inRoot("dist"), { recursive: true, force: true });
  await buildPages();
  try {
    await bundle({ main: "src/server/main.ts", worker: "src/server/worker-main.ts" }, "dist");
  } catch (error) {
    throw new Stop(`The server could not be bundled: ${error.message}`);
  }
  // What all this is made of, for whoever has to know whether a hole in a package concerns them.
  await writeFile(inRoot("dist/sbom.cdx.json"), await makeSbom());
}

async function buildPages() {
  const next = inRoot("node_modules/next/dist/bin/next");
  const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  let result;
  // A build that outlived its killed launcher holds Next's lock until it is through.
  await waitUntil(
    async () => {
      result = await runNode([next, "build"], { env });
      return result.code === 0 || !result.output.includes("Another next build process");
    },
    OTHER_BUILD_LIMIT_MS,
    2000,
  );
  if (result.code !== 0) {
    console.error(`\n${result.output.trim()}`);
    throw new Stop("The application could not be built; what Next.js said is above");
  }
  await Promise.all([compressTexts(inRoot(".next/static")), dropSources(inRoot(".next/server"))]);
}

/**
 * Makes something unless the stamp says that it was made of the same. The stamp goes before the
 * work and comes back after it, so that work that was cut short doesn't count.
 */
async function ensure(name, wanted, product, make) {
  const stamp = path.join(STAMPS, name);
  const isThere = await stat(product).catch(() => undefined);
  if (isThere && (await readIfThere(stamp)) === wanted) return false;
  await rm(stamp, { force: true }).catch((error) => {
    throw new Stop(`The ${name} is out of date, and this user may not write it: ${error.message}`);
  });
  await make();
  await mkdir(STAMPS, { recursive: true });
  await writeWhole(stamp, wanted);
  return true;
}
