import type { Transitions } from "@/core/transitions";
import type { ActionState } from "../dto";

/** Mirrored by the trigger on `provisioning_actions`. What is waiting, running or failed is open. */
export const ACTION_TRANSITIONS: Transitions<ActionState> = {
  waiting: ["running", "done", "failed", "abandoned"],
  running: ["waiting", "done", "failed", "abandoned"],
  // The system may say later that it went well after all.
  failed: ["waiting", "done", "abandoned"],
  done: [],
  abandoned: [],
};
