// `npm run secrets:reseal`: after a change of AUTH_SECRET, takes what is sealed under AUTH_SECRET_PREVIOUS under the new
// one (docs/security.md, "Another AUTH_SECRET"). Exit code 1 when something opens by neither.
import { loadTypeScript } from "./lib/bundle.mjs";
import { withInstallation } from "./lib/installation.mjs";
import { runCommand } from "./lib/stop.mjs";

await runCommand(async () => {
  const { isWhole, lines } = await withInstallation(async (databaseUrl, secret) => {
    Object.assign(process.env, { AUTH_SECRET: secret, DATABASE_APP_URL: databaseUrl });
    const { reseal } = await loadTypeScript("src/server/cli/reseal-secrets.ts");
    return reseal({ databaseUrl });
  });
  const print = isWhole ? console.log : console.error;
  for (const line of lines) print(line);
  if (!isWhole) process.exitCode = 1;
});
