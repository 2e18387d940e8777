import { ERRORS, type ErrorCode } from "@/core/errors";
import { apiReference } from "./reference";

/** Codes of the table that only pages answer with. */
const OF_PAGES: readonly ErrorCode[] = [
  "unauthenticated",
  "two_step_required",
  "read_only_view",
  "forbidden",
];

/** The codes of api.md, "Errors", by status. */
export const API_ERROR_CODES: readonly ErrorCode[] = (Object.keys(ERRORS) as ErrorCode[]).filter(
  (code) => !OF_PAGES.includes(code),
);

export type ErrorRoute = { slug: string; id: string; method: string; path: string };

/** The routes that may answer with a code; "all" where there are no others. */
export function routesAnswering(code: ErrorCode): ErrorRoute[] | "all" {
  const { resources } = apiReference();
  const keyed = resources.flatMap(({ slug, operations }) =>
    operations.filter(({ scope }) => scope !== null).map((operation) => ({ slug, ...operation })),
  );
  const answering = keyed.filter(({ errors }) => errors.includes(code));
  if (answering.length === keyed.length || code === "method_not_allowed") return "all";
  return answering.map(({ slug, id, method, path }) => ({ slug, id, method, path }));
}
