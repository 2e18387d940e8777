import { newId, toPublicId } from "@/core/ids";

/** Set by proxy.ts, which drops what a caller sends under these names. */
export const REQUEST_ID_HEADER = "x-request-id";
export const PATH_HEADER = "x-tierline-path";
/** Set by our own server, which drops what a caller sends under it. */
const ADDRESS_HEADER = "x-tierline-client-address";

export type RequestFacts = {
  requestId: string;
  address: string | null;
  userAgent: string | null;
  /** Path and query that the browser asked for. */
  path: string;
};

export function newRequestId(): string {
  return toPublicId("request", newId());
}

/** What a request tells about itself, from headers that only we can have set; the user agent is the caller's word. */
export function requestFacts(headers: Pick<Headers, "get">): RequestFacts {
  return {
    requestId: headers.get(REQUEST_ID_HEADER) ?? newRequestId(),
    address: headers.get(ADDRESS_HEADER),
    userAgent: headers.get("user-agent")?.slice(0, 400) ?? null,
    path: headers.get(PATH_HEADER) ?? "/",
  };
}
