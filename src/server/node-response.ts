import { getRequestListener } from "@hono/node-server";

const NAMES = ["Request", "Response"] as const;

/**
 * The Response of @hono/node-server: written to a socket as it is, where the platform's own goes through a stream, which
 * costs a fifth of a small answer. The package hands it out as a global alone; the globals are put back, for Next's sake.
 */
export function nodeResponse(): typeof Response {
  const own = NAMES.map((name) => Object.getOwnPropertyDescriptor(globalThis, name));
  getRequestListener(() => new Response());
  const made = globalThis.Response;
  NAMES.forEach((name, index) => {
    const descriptor = own[index];
    if (descriptor) Object.defineProperty(globalThis, name, descriptor);
  });
  return made;
}
