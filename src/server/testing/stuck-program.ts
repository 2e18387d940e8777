// A server program for tests: it drops a promise that fails, and never ends what is under way by itself.
import { runProgram } from "@/server/lifecycle";
import { stoppingSignal } from "@/stopping";

await runProgram(
  async () => {
    void Promise.reject(new Error("nobody waits for this"));
    // Something that keeps the process alive, as a server's port does.
    setInterval(() => {}, 1_000);
    stoppingSignal().addEventListener("abort", () => process.connected && process.send?.("stopping"));
    return () => new Promise(() => {});
  },
  { stopLimitMs: 300 },
);
