// `npm run dev`: the same preparation as `npm start`, then Next's development server with reload,
// and the worker beside it, started anew when its code changes.
import { prepare } from "./lib/prepare.mjs";
import { inRoot } from "./lib/project.mjs";
import { startProgram } from "./lib/server-process.mjs";
import { step } from "./lib/steps.mjs";
import { runCommand } from "./lib/stop.mjs";
import { announce, runUntilTold } from "./lib/supervision.mjs";

await runCommand(() =>
  runUntilTold(async (open) => {
    const prepared = await prepare({ demo: !process.argv.includes("--no-demo") }, open);
    const { HOST, PORT } = prepared.settings;
    const env = { ...prepared.serverEnv, NODE_ENV: "development" };
    const next = [inRoot("node_modules/next/dist/bin/next"), "dev", "-H", HOST, "-p", String(PORT)];
    const tsx = inRoot("node_modules/tsx/dist/cli.mjs");
    const work = [tsx, "watch", "--conditions=react-server", inRoot("src/server/worker-main.ts")];
    const server = await step("Development server", () => startProgram(next, env, answersAt(HOST, PORT)));
    open({ server });
    open({ worker: await step("Worker", () => startProgram(work, env)) });
    await announce(prepared);
  }),
);

/** A check whether something answers there. */
function answersAt(host, port) {
  const address = host.includes(":") ? `[${host}]` : host;
  return async () =>
    (await fetch(`http://${address}:${port}/api/v1/health`).catch(() => undefined)) !== undefined;
}
