import { z } from "zod";
import { runStatement } from "@/db";
import { rateLimitStanding } from "@/integrations/rate-limit";
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
    summary: "The database answers; 503 while it does not",
    description:
      "For a load balancer that sends requests only where they can be answered. `rate_limits` is local while the store of the limits is away: each process counts alone, and sign-in is closed.",
    response: readiness,
    run: async (ctx) => {
      await runStatement(ctx, PING, []);
      return { status: "ok", rate_limits: rateLimitStanding() };
    },
  }),
];
