// `npm run build`: builds when the build is older than the sources.
import { ensureBuild, ensureClient } from "./lib/build.mjs";
import { ensureDependencies } from "./lib/dependencies.mjs";
import { step } from "./lib/steps.mjs";
import { runCommand } from "./lib/stop.mjs";

await runCommand(async () => {
  await step("Dependencies", ensureDependencies);
  await step("Prisma client", ensureClient);
  await step("Build", async (note) => note((await ensureBuild()) ? "built" : "up to date"));
});
