import { fork } from "node:child_process";
import path from "node:path";
import { keepTrackOf } from "../../scripts/lib/project.mjs";

/** In the order in which they are run. */
export const SCENARIOS = [
  "kill",
  "terminate",
  "postgres",
  "cut",
  "stall",
  "slow",
  "webhook",
  "redis",
  "pooler",
  "disk",
  "restore",
  "clock",
  "crowd",
  "mixed",
];

/**
 * Runs one scenario in a process of its own, which takes with it what a failed run leaves.
 *
 * @param {string} name
 * @param {{ size: "short" | "full", seed: number }} options
 * @returns {Promise<{ isSound: boolean, isGood: boolean, lines: string[] }>} isSound: nothing lost, doubled or broken;
 *   isGood: nor was any promised time missed
 */
export async function runScenario(name, { size, seed }) {
  const program = path.join(import.meta.dirname, "run-scenario.mjs");
  const child = keepTrackOf(fork(program, [name, size, String(seed)]));
  const outcome = await new Promise((resolve) => {
    child.on("message", resolve);
    child.once("exit", (code) => resolve({ complaints: [`ended with ${code}`], missed: [], summary: "" }));
  });
  const { complaints, missed, summary, skipped } = outcome;
  const isSound = complaints.length === 0;
  const isGood = isSound && missed.length === 0;
  if (skipped) return { isSound, isGood, lines: [`– ${name}: skipped, ${skipped}`] };
  const again = `npm run test:faults -- ${name}${size === "full" ? " --full" : ""} --seed ${seed}`;
  const lines = [`${isGood ? "✓" : "✗"} ${name}: ${summary}`];
  for (const line of [...complaints, ...missed]) lines.push(`  ${line}`);
  if (!isGood) lines.push(`  Seed ${seed}: ${again}`);
  return { isSound, isGood, lines };
}
