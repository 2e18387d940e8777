// What processes have used so far, read from outside.
import { readdir, readFile } from "node:fs/promises";

/** Clock ticks of /proc are hundredths of a second. */
const TICK_MS = 10;

async function statOf(pid) {
  const text = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => null);
  if (!text) return null;
  // The name, in brackets, may hold anything.
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  const [utime, stime, cutime, cstime] = fields.slice(11, 15).map(Number);
  return { parent: Number(fields[1]), own: (utime + stime) * TICK_MS, ended: (cutime + cstime) * TICK_MS };
}

/** CPU that a process has used, in ms. */
export async function cpuOf(pid) {
  return (await statOf(pid)).own;
}

/** The same of a process with its children, also those that have ended: PostgreSQL. */
export async function cpuWithChildren(pid) {
  const { own, ended } = await statOf(pid);
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const stats = await Promise.all(pids.map(statOf));
  return stats.reduce((sum, stat) => sum + (stat?.parent === pid ? stat.own : 0), own + ended);
}

/** Resident memory, in MB: what it is now, or the most that it was (`VmHWM`). */
export async function memoryOf(pid, which = "VmRSS") {
  const text = await readFile(`/proc/${pid}/status`, "utf8");
  return Number(new RegExp(`${which}:\\s+(\\d+)`).exec(text)[1]) / 1024;
}

/** The number at this share of sorted ones: 0.5 is their median. NaN of none. */
export function at(sorted, share) {
  return sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
}
