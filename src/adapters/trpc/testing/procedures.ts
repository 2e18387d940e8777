import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import superjson from "superjson";
import { z } from "zod";
import type { Context } from "@/db";
import { appRouter } from "../router";

export type Procedure = { name: string; type: "query" | "mutation"; input: z.core.$ZodType };

type Definition = { _def: { type: string; inputs: z.core.$ZodType[] } };

/** Every procedure, from the router itself. */
export const procedures: readonly Procedure[] = Object.entries(
  appRouter._def.procedures as unknown as Record<string, Definition>,
).map(([name, { _def }]) => ({
  name,
  type: _def.type === "mutation" ? "mutation" : "query",
  input: _def.inputs[0] ?? z.undefined(),
}));

/** Asks a procedure as a browser does: the bytes that come back. */
export async function callProcedure(
  ctx: Context,
  { name, type }: Pick<Procedure, "name" | "type">,
  input: unknown,
): Promise<{ status: number; text: string }> {
  const sent = input === undefined ? undefined : JSON.stringify(superjson.serialize(input));
  const query = type === "query" && sent ? `?input=${encodeURIComponent(sent)}` : "";
  const response = await fetchRequestHandler({
    endpoint: "/t",
    req: new Request(`http://localhost/t/${name}${query}`, {
      method: type === "query" ? "GET" : "POST",
      ...(type === "mutation" && { body: sent ?? "", headers: { "content-type": "application/json" } }),
    }),
    router: appRouter,
    createContext: () => ctx,
  });
  return { status: response.status, text: await response.text() };
}
