// `npm run db:generate`: writes the Prisma client of the schema into src/db/generated.
import { ensureDependencies } from "./lib/dependencies.mjs";
import { generateClient } from "./lib/prisma.mjs";
import { step } from "./lib/steps.mjs";
import { runCommand } from "./lib/stop.mjs";

await runCommand(async () => {
  await step("Dependencies", ensureDependencies);
  await step("Prisma client", generateClient);
});
