// `npm start`: from a fresh clone to a served production build. `-- --no-demo`: without the demo
// company, and with a code on the console for the page that makes the first admin.
import { ensureBuild } from "./lib/build.mjs";
import { prepare } from "./lib/prepare.mjs";
import { inRoot } from "./lib/project.mjs";
import { NODE_ARGS, startServer } from "./lib/server-process.mjs";
import { step } from "./lib/steps.mjs";
import { runCommand, Stop } from "./lib/stop.mjs";
import { announce, runUntilTold } from "./lib/supervision.mjs";

await runCommand(async () => {
  const unknown = process.argv.slice(2).find((arg) => arg !== "--no-demo");
  if (unknown) throw new Stop(`${unknown} is not an option of npm start; there is --no-demo`);
  const demo = !process.argv.includes("--no-demo");
  await runUntilTold(async (open) => {
    const prepared = await prepare({ demo }, open);
    await step("Build", async (note) => note((await ensureBuild()) ? "built" : "up to date"));
    const server = await step("Server", () =>
      startServer([...NODE_ARGS, inRoot("dist/main.mjs")], prepared.serverEnv),
    );
    open({ server });
    await prepared.folder.noteServer(server.pid);
    await announce(prepared);
  });
});
