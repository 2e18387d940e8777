// `npm run audit`: known holes in production dependencies, as far as the registry can tell. Fails on high and critical
// ones; a registry that has no audit is said to have none, and fails nothing.
import { spawnSync } from "node:child_process";
import { root } from "./lib/project.mjs";

const { stdout } = spawnSync("npm", ["audit", "--omit=dev", "--json"], {
  cwd: root,
  encoding: "utf8",
  maxBuffer: 64 * 1024 * 1024,
  shell: process.platform === "win32",
});

const report = readReport(stdout);
if (!report?.metadata?.vulnerabilities) {
  console.log(
    "The registry answers no audit, so nothing is known about holes. Ask again by another registry.",
  );
} else {
  const { high, critical, moderate, low } = report.metadata.vulnerabilities;
  console.log(
    `Production dependencies: ${critical} critical, ${high} high, ${moderate} moderate, ${low} low`,
  );
  for (const [name, { severity, range }] of Object.entries(report.vulnerabilities ?? {}))
    console.log(`${severity}: ${name} ${range}`);
  if (high + critical > 0) process.exitCode = 1;
}

function readReport(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
