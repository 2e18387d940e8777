import { z } from "zod";
import type { ApiFile } from "./answer/file-answer";
import { defineRoute, type Route, type RouteDefinition } from "./route";

const bytes = z.string().meta({ format: "binary", description: "The file" });

type FileRoute<P extends z.ZodType> = Omit<
  RouteDefinition<P, z.ZodType, z.ZodType, typeof bytes, ApiFile>,
  "method" | "response" | "present" | "file" | "status"
>;

/** A route that answers with a file. */
export function defineFileRoute<P extends z.ZodType>(definition: FileRoute<P>): Route {
  return defineRoute({
    ...definition,
    method: "GET",
    file: "application/pdf",
    response: bytes,
    present: ({ name }) => name,
  });
}
