// `npm run activity:verify [-- --head SEQ:HASH]`: reads the whole activity log beside its hash chain and names the first
// row that is not as it was written. Exit code 1 when there is one.
import { parseArgs } from "node:util";
import { loadTypeScript } from "./lib/bundle.mjs";
import { withInstallation } from "./lib/installation.mjs";
import { runCommand, Stop } from "./lib/stop.mjs";

const USAGE = "npm run activity:verify [-- --head SEQ:HASH], with a head that an earlier run printed";

await runCommand(async () => {
  const head = readArguments();
  const { isSound, lines } = await withInstallation(async (databaseUrl) => {
    const { verify } = await loadTypeScript("src/server/cli/verify-activity.ts");
    return verify({ databaseUrl, head });
  });
  const print = isSound ? console.log : console.error;
  for (const line of lines) print(line);
  if (!isSound) process.exitCode = 1;
});

function readArguments() {
  const { values } = readValues();
  if (values.head === undefined) return undefined;
  const match = /^(\d{1,15}):([0-9a-f]{64})$/.exec(values.head);
  if (!match) throw new Stop(`--head is SEQ:HASH. Usage: ${USAGE}`);
  return { seq: Number(match[1]), hash: match[2] };
}

function readValues() {
  try {
    return parseArgs({ options: { head: { type: "string" } } });
  } catch (error) {
    throw new Stop(`${error.message}. Usage: ${USAGE}`);
  }
}
