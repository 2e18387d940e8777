import { z } from "zod";
import type { PERMISSIONS, Permission } from "@/core/access";
import type { Actor } from "@/core/actor";
import type { ErrorCode } from "@/core/errors";
import type { Expect } from "@/core/expect";
import type { Context, Tx } from "@/db";
import type { Idempotency } from "@/features/activity";
import type { ApiCaller } from "@/features/api-keys";
import type { ApiFile } from "./answer/file-answer";
import { type Expansion, expandParameter } from "./expand";
import type { Tag } from "./openapi/tags";

/** A scope that some permission of the product names. */
export type ApiScope = Extract<(typeof PERMISSIONS)[Permission], { key: string }>["key"];

export type ApiKeyActor = Extract<Actor, { kind: "api_key" }>;
export type Method = "GET" | "POST" | "PATCH" | "DELETE";

/** What a route's `run` is given: everything parsed, checked and authorised by the door. */
export type RouteCall<P, Q, B, D> = {
  ctx: Context<ApiKeyActor>;
  caller: ApiCaller;
  params: P;
  query: Q;
  body: B;
  /** The request's own name, when its sender wants it to happen once. */
  idempotency: Idempotency | null;
  /** For the verb to call in the transaction of its effect; absent without an Idempotency-Key. */
  keep: ((tx: Tx, result: D) => Promise<void>) | undefined;
  /** For the verb to call with the object that it has locked; absent without an If-Match. */
  expect: Expect<D> | undefined;
  /** Asked for by `?dry_run=true`, of a route that has it. */
  isDryRun: boolean;
  /** The body that a result is answered with. */
  render: (result: D) => string;
};

/** What the OpenAPI document says of a route besides its schemas. `name` is what a client calls it. */
export type RouteText = {
  name: string;
  summary: string;
  description: string;
  tag: Tag;
  /** What it may be answered with beyond the errors of any such request. */
  errors?: readonly ErrorCode[];
};

type Shape = z.ZodType;

export type RouteDefinition<
  P extends Shape,
  Q extends Shape,
  B extends Shape,
  R extends Shape,
  D,
> = RouteText & {
  method: Method;
  /** Below /api/v1, with parameters in braces. */
  path: string;
  /** The scope that a key needs. */
  scope: ApiScope;
  params?: P;
  query?: Q;
  body?: B;
  response: R;
  /** 200 unless told. */
  status?: 200 | 201;
  /**
   * Who keeps the answer for an Idempotency-Key: the verb, in the transaction of its effect, or the door, for a
   * POST that changes nothing.
   */
  idempotent?: "verb" | "door";
  /** The answer holds a secret, which the database may keep only encrypted. */
  secretAnswer?: boolean;
  /** It can be tried: `?dry_run=true` answers 200 as the true request would, and its Idempotency-Key keeps nothing. */
  dryRun?: boolean;
  /** Ids of the answer that `?expand[]=` replaces by their objects. */
  expand?: readonly Expansion[];
  /** A page of objects rather than one: it has no ETag. */
  isList?: boolean;
  /** `run` gives an ApiFile, which is the answer as it is; `present` is not asked. */
  file?: ApiFile["contentType"];
  /** Names of the verb's input that differ from the body's by more than their case. */
  fieldNames?: Readonly<Record<string, string>>;
  run: (call: RouteCall<z.output<P>, z.output<Q>, z.output<B>, D>) => Promise<D>;
  present: (result: D, call: { ctx: Context<ApiKeyActor>; caller: ApiCaller }) => z.input<R>;
};

type Declared = { query?: Shape; dryRun?: boolean; expand?: readonly Expansion[] };

/** A route of any types, as the router and the document see it. */
export type Route = RouteText & {
  isPublic: false;
  method: Method;
  path: string;
  scope: ApiScope;
  params: Shape | undefined;
  query: Shape | undefined;
  body: Shape | undefined;
  response: Shape;
  status: 200 | 201;
  idempotent: "verb" | "door" | undefined;
  secretAnswer: boolean;
  dryRun: boolean;
  expand: readonly Expansion[];
  isList: boolean;
  file: ApiFile["contentType"] | undefined;
  fieldNames: Readonly<Record<string, string>>;
  run: (call: RouteCall<unknown, unknown, unknown, unknown>) => Promise<unknown>;
  present: (result: unknown, call: { ctx: Context<ApiKeyActor>; caller: ApiCaller }) => unknown;
};

const DRY_RUN = {
  dry_run: z
    .enum(["true", "false"])
    .optional()
    .meta({ description: "`true`: everything is checked and priced, and nothing is written" }),
};

/** A route's own parameters, and those of what it declares. */
function queryOf({
  query,
  dryRun,
  expand,
}: Pick<Declared, "query" | "dryRun" | "expand">): Shape | undefined {
  if (!dryRun && !expand) return query;
  const own = query instanceof z.ZodObject ? query.shape : {};
  return z.strictObject({ ...own, ...(dryRun && DRY_RUN), ...(expand && expandParameter(expand)) });
}

/** Declares one route: its schemas type what `run` gets and what `present` owes. */
export function defineRoute<P extends Shape, Q extends Shape, B extends Shape, R extends Shape, D>(
  definition: RouteDefinition<P, Q, B, R, D>,
): Route {
  const { run, present } = definition;
  return {
    ...definition,
    isPublic: false,
    params: definition.params,
    query: queryOf(definition),
    body: definition.body,
    status: definition.status ?? 200,
    idempotent: definition.idempotent,
    secretAnswer: definition.secretAnswer ?? false,
    dryRun: definition.dryRun ?? false,
    expand: definition.expand ?? [],
    isList: definition.isList ?? false,
    file: definition.file,
    fieldNames: definition.fieldNames ?? {},
    // The door parses with this very definition's schemas, so that the types hold.
    run: run as Route["run"],
    present: present as Route["present"],
  };
}

/** A route that needs no key: GET alone, and nothing in it depends on who asks. */
export type PublicRoute = RouteText & {
  isPublic: true;
  method: "GET";
  path: string;
  response: Shape;
  run: (ctx: Context) => Promise<unknown>;
};

export function definePublicRoute(definition: Omit<PublicRoute, "isPublic" | "method">): PublicRoute {
  return { ...definition, isPublic: true, method: "GET" };
}

export type AnyRoute = Route | PublicRoute;
