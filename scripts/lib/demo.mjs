import { randomBytes } from "node:crypto";
import path from "node:path";
import { recreateDatabase } from "./embedded-postgres.mjs";
import { inRoot, readIfThere, runNode } from "./project.mjs";
import { Stop } from "./stop.mjs";

/**
 * Decides on the first start of a data folder whether there is to be a demo company, and keeps to
 * that: later starts never add one to a database that people have worked with.
 *
 * @param {{ isNewDatabase: boolean, isWanted: boolean }} circumstances
 * @returns {Promise<"pending" | "filling" | "done" | "none">}
 */
export async function demoState(folder, { isNewDatabase, isWanted }) {
  const { demo } = await folder.state();
  if (demo) return demo;
  const decided = isNewDatabase && isWanted ? "pending" : "none";
  await folder.remember({ demo: decided });
  return decided;
}

/** Settings that a demo company brings along: its services run without anybody who makes them. */
export async function demoSettings(dataDir) {
  const { demo } = JSON.parse((await readIfThere(path.join(dataDir, "state.json"))) ?? "{}");
  return demo && demo !== "none" && !process.env.PROVISIONING ? { PROVISIONING: "simulated" } : {};
}

/** An embedded database in which a kill left half a demo company is begun again, empty. */
export async function dropHalfDemo(folder, embedded) {
  const { demo } = await folder.state();
  if (!embedded || demo !== "filling") return;
  await recreateDatabase(embedded.url());
  await folder.remember({ demo: "pending" });
}

/** Fills in the demo company; demo.json, in the data folder, is written by the script itself. */
export async function fillDemo(folder, env) {
  await folder.remember({ demo: "filling" });
  // The mark of server-only modules is harmless under this condition, as in Next's server bundle.
  const args = ["--conditions=react-server", "--import", "tsx", inRoot("prisma/seed/demo.ts")];
  // What it tries counts against nobody; a store that processes share would keep it from ending.
  const { code, output } = await runNode(args, {
    env: { ...process.env, ...env, RATE_LIMIT_STORE: "memory" },
  });
  if (code !== 0) {
    console.error(`\n${output.trim()}`);
    throw new Stop("The demo company could not be filled in; what its script said is above");
  }
  await folder.remember({ demo: "done" });
}

/** The demo's sign-ins, one line each, or undefined when this installation has no demo company. */
export async function demoSignIns(dataDir) {
  const text = await readIfThere(path.join(dataDir, "demo.json"));
  if (!text) return undefined;
  const demo = JSON.parse(text);
  const people = {
    admin: "Admin",
    reseller: "Reseller",
    reseller_member: "Member",
    applicant: "Applicant",
    client: "Client",
  };
  return Object.entries(people)
    .filter(([key]) => demo[key])
    .map(([key, label]) => `${label.padEnd(10)} ${demo[key].email.padEnd(34)} ${demo[key].password}`);
}

/**
 * The code that guards the page which makes the first admin; none once there is an admin.
 *
 * @param {string} ownerUrl
 */
export async function setupCode(ownerUrl) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const { rowCount } = await client.query("SELECT FROM users WHERE role = 'admin' LIMIT 1");
  await client.end();
  return rowCount ? undefined : process.env.SETUP_CODE || randomBytes(9).toString("base64url");
}
