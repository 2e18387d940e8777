import type { SpawnOptions } from "node:child_process";

/** Runs a program quietly and gathers what it says. */
export function run(
  command: string,
  args: string[],
  options?: SpawnOptions,
): Promise<{ code: number; output: string }>;
