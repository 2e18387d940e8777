import createClient, { type Client } from "openapi-fetch";
import type { paths } from "./api-types.js";
import { isProblem, TierlineError } from "./errors.js";
import type { Answer, Item, ListPath, Method, OptionsOf, PathOf } from "./operations.js";
import { patientFetch } from "./patient-fetch.js";
import { retryAfterMs } from "./retry-rules.js";

export type TierlineOptions = {
  /** `trl_live_…`, made in the portal. */
  apiKey: string;
  /** The address of the installation, such as `https://portal.example.com`. */
  baseUrl: string;
  /** The runtime's own unless told. */
  fetch?: typeof globalThis.fetch;
  /** Tries after the first: 3 unless told. */
  maxRetries?: number;
  /** For one try: 30,000 unless told. */
  timeoutMs?: number;
};

type Loose = {
  path?: object;
  query?: object;
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
  idempotencyKey?: string;
};

const API_BASE = "/api/v1";
const NOT_MODIFIED = 304;

/** The API of one installation, by one key. Every call throws a TierlineError when it fails. */
export class Tierline {
  /** openapi-fetch itself, with the same tries and keys, for who needs the answer's headers; it doesn't throw for a status. */
  readonly api: Client<paths>;

  /** @throws {Error} in a browser, or without a usable key or address */
  constructor({ apiKey, baseUrl, fetch, maxRetries = 3, timeoutMs = 30_000 }: TierlineOptions) {
    refuseBrowser();
    if (!/^[\x21-\x7e]+$/.test(apiKey)) throw new TypeError("apiKey is empty, or not an API key");
    assertCount("maxRetries", maxRetries, 0);
    assertCount("timeoutMs", timeoutMs, 1);
    const patience = { fetch: fetch ?? globalThis.fetch, maxRetries, timeoutMs };
    this.api = createClient<paths>({
      baseUrl: apiAddress(baseUrl),
      headers: { authorization: `Bearer ${apiKey}` },
      fetch: patientFetch(patience),
    });
  }

  get<P extends PathOf<"get">>(path: P, ...[options]: OptionsOf<P, "get">): Promise<Answer<P, "get">> {
    return this.#call("get", path, options);
  }

  post<P extends PathOf<"post">>(path: P, ...[options]: OptionsOf<P, "post">): Promise<Answer<P, "post">> {
    return this.#call("post", path, options);
  }

  patch<P extends PathOf<"patch">>(
    path: P,
    ...[options]: OptionsOf<P, "patch">
  ): Promise<Answer<P, "patch">> {
    return this.#call("patch", path, options);
  }

  delete<P extends PathOf<"delete">>(
    path: P,
    ...[options]: OptionsOf<P, "delete">
  ): Promise<Answer<P, "delete">> {
    return this.#call("delete", path, options);
  }

  /** Every object of a list, page after page, each page asked for when it is reached. */
  async *paginate<P extends ListPath>(path: P, ...[options]: OptionsOf<P, "get">): AsyncGenerator<Item<P>> {
    const asked: Loose = options ?? {};
    let query = asked.query;
    for (;;) {
      const page: { data: Item<P>[]; next_cursor: string | null } = await this.#call("get", path, {
        ...asked,
        query,
      });
      yield* page.data;
      if (page.next_cursor === null) return;
      query = { ...query, cursor: page.next_cursor };
    }
  }

  async #call<T>(method: Method, path: string, options: Loose = {}): Promise<T> {
    const { path: inPath, query, body, headers, signal, idempotencyKey } = options;
    const init = {
      params: { path: inPath, query },
      body,
      headers: { ...headers, ...(idempotencyKey !== undefined && { "idempotency-key": idempotencyKey }) },
      signal,
      parseAs: "stream",
    };
    // The types of a call have been checked by the method that was called.
    const request = this.api.request as unknown as LooseRequest;
    const { response, error } = await request(method, path, init);
    if (!response.ok) throw failure(response, error);
    return read(response) as Promise<T>;
  }
}

type LooseRequest = (
  method: string,
  path: string,
  init: object,
) => Promise<{ response: Response; error?: unknown }>;

/** A key in a page is everybody's. */
function refuseBrowser(): void {
  const { window } = globalThis as { window?: { document?: unknown } };
  if (window?.document === undefined) return;
  throw new Error("@tierline/client is for servers: in a browser, everybody could read the API key");
}

function assertCount(name: string, value: number, least: number): void {
  if (Number.isInteger(value) && value >= least) return;
  throw new TypeError(`${name} is a whole number from ${least}`);
}

function apiAddress(baseUrl: string): string {
  const { protocol } = new URL(baseUrl);
  if (protocol !== "https:" && protocol !== "http:") throw new TypeError("baseUrl begins with https://");
  const address = baseUrl.replace(/\/+$/, "");
  return address.endsWith(API_BASE) ? address : address + API_BASE;
}

async function read(response: Response): Promise<unknown> {
  if (!/\bjson\b/.test(response.headers.get("content-type") ?? "")) return response.arrayBuffer();
  return response.json().catch((cause: unknown) => {
    throw unexpected(response, cause);
  });
}

function failure(response: Response, body: unknown): TierlineError {
  if (response.status === NOT_MODIFIED) {
    const facts = {
      code: "not_modified",
      status: NOT_MODIFIED,
      requestId: response.headers.get("request-id"),
    };
    return new TierlineError("The object is as it was under the ETag that was given", facts);
  }
  if (!isProblem(body)) return unexpected(response, body);
  return new TierlineError(body.detail, {
    code: body.code,
    status: response.status,
    requestId: body.request_id,
    errors: body.errors,
    retryAfterMs: retryAfterMs(response.headers),
  });
}

function unexpected(response: Response, cause: unknown): TierlineError {
  const { status, headers } = response;
  return new TierlineError(`The answer with status ${status} is none of the API's`, {
    code: "unexpected_answer",
    status,
    requestId: headers.get("request-id"),
    retryAfterMs: retryAfterMs(headers),
    cause,
  });
}
