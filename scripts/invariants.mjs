// `npm run invariants [-- --url postgresql://…] [--seconds 600] [--times]`: looks whether what always holds does
// (prisma/invariants.sql) in this installation's database, or in any other, and names the rows that break it. It changes
// nothing in a database that is named by --url. Exit code 1 when something does not hold or could not be looked at.
import { parseArgs } from "node:util";
import { loadTypeScript } from "./lib/bundle.mjs";
import { withInstallation } from "./lib/installation.mjs";
import { root } from "./lib/project.mjs";
import { runCommand, Stop } from "./lib/stop.mjs";

const USAGE = "npm run invariants [-- --url postgresql://…] [--seconds 600] [--times]";

await runCommand(async () => {
  const { url, seconds, times } = readArguments();
  const { look } = await loadTypeScript("src/server/cli/look-at-invariants.ts");
  const run = (databaseUrl) => look({ databaseUrl, root, seconds, times });
  const { holds, lines } = url ? await lookThere(run, url) : await withInstallation(run);
  const print = holds ? console.log : console.error;
  for (const line of lines) print(line);
  if (!holds) process.exitCode = 1;
});

/** A database that does not answer is told in one line, without the password of its address. */
async function lookThere(run, url) {
  try {
    return await run(url);
  } catch (error) {
    throw new Stop(
      `The database at ${new URL(url).host} cannot be looked at: ${error.message || error.code}`,
    );
  }
}

function readArguments() {
  const { url, seconds = "600", times = false } = readValues();
  if (url !== undefined && !/^postgres(ql)?:\/\//.test(url))
    throw new Stop(`--url is postgresql://… Usage: ${USAGE}`);
  if (!/^[1-9]\d{0,5}$/.test(seconds)) throw new Stop(`--seconds is a whole number. Usage: ${USAGE}`);
  return { url, seconds: Number(seconds), times };
}

function readValues() {
  try {
    const options = { url: { type: "string" }, seconds: { type: "string" }, times: { type: "boolean" } };
    return parseArgs({ options }).values;
  } catch (error) {
    throw new Stop(`${error.message}. Usage: ${USAGE}`);
  }
}
