import type { paths } from "./api-types.js";

// What one call takes and gives, read from the document's types.

export type Method = "get" | "post" | "patch" | "delete";

/** The paths that have this method. */
export type PathOf<M extends Method> = {
  [P in keyof paths]: paths[P][M] extends { responses: unknown } ? P : never;
}[keyof paths];

type Parameters<O, In extends string> = O extends { parameters: { [K in In]?: infer T } }
  ? Exclude<T, undefined>
  : never;

type Body<O> = O extends { requestBody: { content: { "application/json": infer B } } } ? B : never;

/** A part of a call, under its name: absent, free to leave out, or owed. */
type Part<Name extends string, T> = [T] extends [never]
  ? unknown
  : Record<never, never> extends T
    ? { [K in Name]?: T }
    : { [K in Name]: T };

/** What any call takes beside the parts that its path has. */
type Always = {
  headers?: Record<string, string>;
  /** Ends the call, with the waits between its tries. */
  signal?: AbortSignal;
};

/** For POST and PATCH: made for each call when absent. Give your own to repeat a call after your process has ended. */
type OwnKey<M extends Method> = M extends "post" | "patch" ? { idempotencyKey?: string } : unknown;

export type CallOptions<P extends PathOf<M>, M extends Method> = Always &
  OwnKey<M> &
  Part<"path", Parameters<paths[P][M], "path">> &
  Part<"query", Parameters<paths[P][M], "query">> &
  Part<"body", Body<paths[P][M]>>;

/** The options, which may be left out when nothing in them is owed. */
export type OptionsOf<P extends PathOf<M>, M extends Method> =
  Record<never, never> extends CallOptions<P, M>
    ? [options?: CallOptions<P, M>]
    : [options: CallOptions<P, M>];

type Content<O> = O extends { responses: infer R } ? Success<R[keyof R & (200 | 201)]> : never;
type Success<T> = T extends { content: infer C }
  ? C extends { "application/json": infer J }
    ? J
    : ArrayBuffer
  : never;

/** What a call resolves to: the body, or the bytes of what is not JSON. */
export type Answer<P extends PathOf<M>, M extends Method> = Content<paths[P][M]>;

type Page = { data: unknown[]; next_cursor: string | null };

/** The paths that answer with pages. */
export type ListPath = {
  [P in PathOf<"get">]: Answer<P, "get"> extends Page ? P : never;
}[PathOf<"get">];

/** One object of a list. */
export type Item<P extends ListPath> = Answer<P, "get"> extends { data: (infer T)[] } ? T : never;
