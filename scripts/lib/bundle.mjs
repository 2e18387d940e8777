import { rm } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { inRoot, root } from "./project.mjs";

const COMMON = {
  absWorkingDir: root,
  bundle: true,
  platform: "node",
  target: "node20",
  format: "esm",
  packages: "external",
  tsconfig: inRoot("tsconfig.json"),
  // The mark of server-only modules throws where no bundler knows it; this is a server.
  alias: { "server-only": inRoot("node_modules/server-only/empty.js") },
  logLevel: "silent",
};

/**
 * Bundles our own code, leaving packages where they are.
 *
 * @param {Record<string, string>} entryPoints name of the output without its end → source
 * @param {string} outdir below the clone
 */
export async function bundle(entryPoints, outdir) {
  const { metafile } = await esbuild({
    entryPoints,
    outdir,
    metafile: true,
    sourcemap: true,
    sourcesContent: false,
    minifyWhitespace: true,
    outExtension: { ".js": ".mjs" },
    define: { "process.env.NODE_ENV": '"production"' },
  });
  // What it cannot find esbuild takes for a package, also when the name is one of ours.
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports);
  const lost = imports.find(({ path, external }) => external && path.startsWith("@/"));
  if (lost) throw new Error(`${lost.path} is imported and does not exist`);
}

/** Imports a TypeScript module of ours into this plain Node process; its packages are found as from the clone. */
export async function loadTypeScript(source) {
  const outfile = inRoot(
    "node_modules/.cache/tierline",
    `${path.basename(source, ".ts")}.${process.pid}.mjs`,
  );
  await esbuild({ entryPoints: [source], outfile });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(outfile, { force: true });
  }
}

/**
 * The same for a module whose packages are plain computation (zod, say), without writing a file:
 * the user that runs Tierline need not be one that may write into the clone.
 */
export async function loadPureTypeScript(source) {
  const result = await esbuild({ entryPoints: [source], packages: "bundle", write: false });
  const code = Buffer.from(result.outputFiles[0].contents).toString("base64");
  return import(`data:text/javascript;base64,${code}`);
}

async function esbuild(options) {
  const { build, stop } = await import("esbuild");
  try {
    return await build({ ...COMMON, ...options });
  } finally {
    // Its process would otherwise stay as long as ours.
    await stop();
  }
}
