import { z } from "zod";
import { AppError } from "@/core/errors";
import { runStatement } from "@/db";
import { rateLimitStanding } from "@/integrations/rate-limit";
import { stoppingSignal } from "@/stopping";
import { definePublicRoute } from "../route";

const state = z.strictObject({ status: z.literal("ok") }).meta({ id: "State" });
const readiness = z
  .strictObject({ status: z.literal("ok"), rate_limits: z.enum(["ok", "local"]) })
  .meta({ id: "Readiness" });
const tag = "System";

const PING = { name: "ping", text: "SELECT 1" };

export const systemRoutes = [
  definePublicRoute({
    path: "/health",
    name: "getHealth",
    tag,
    summary: "The process is up",
    description: "Asks nothing of the database: for a supervisor that restarts what hangs.",
    response: state,
    run: async () => ({ status: "ok" }),
  }),
  definePublicRoute({
    path: "/ready",
    name: "getReadiness",
    tag,
    summary: "The database answers; 503 while it does not, or the server stops",
    description:
      "For a load balancer that sends requests only where they can be answered. `rate_limits` is local while the store of the limits is away: each process counts alone, and sign-in is closed.",
    response: readiness,
    run: async (ctx) => {
      if (stoppingSignal().aborted) throw new AppError("unavailable", { retryAfterSeconds: 5 });
      await runStatement(ctx, PING, []);
      return { status: "ok", rate_limits: rateLimitStanding() };
    },
  }),
];
