import { foldAnalytics } from "@/features/reports";
import { jobContext } from "./job";
import { type Loop, startLoop } from "./loop";

/** Between two looks, in ms: the figures are about that far behind. */
const IDLE_MS = 1_000;

/** Adds up the provider's figures, until stopped. Of several workers one does so at a time. */
export function startAnalytics(): Loop {
  return startLoop("analytics", IDLE_MS, async () => (await foldAnalytics(jobContext("analytics"))) > 0);
}
