import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy } from "@/adapters/auth/content-security-policy";
import { isSecure, sessionCookieName } from "@/adapters/auth/cookie";
import { newRequestId, PATH_HEADER, REQUEST_ID_HEADER } from "@/adapters/auth/request-facts";
import { FILE_POLICY, isFilePath } from "@/adapters/files/file-policy";
import { env } from "@/env";

export const config = {
  // The API and the customers' pages make their own; the build's files and public/ need none. What merely looks like a
  // file is a page that says "not found", and has to have a policy like all others.
  matcher: ["/((?!api/v1/|c/|_next/static/|favicon\\.ico$|logo\\.svg$).*)"],
};

/** Gives each request its id and its page a policy. It only saves a round trip to sign-in; it never authorises. */
export function proxy(request: NextRequest): NextResponse {
  const requestId = newRequestId();
  const response = leadsToSignIn(request) ? redirectToSignIn(request) : passOn(request, requestId);
  response.headers.set("request-id", requestId);
  response.headers.set("cache-control", "private, no-store");
  return response;
}

function passOn(request: NextRequest, requestId: string): NextResponse {
  const nonce = randomBytes(16).toString("base64");
  const policy = contentSecurityPolicy({
    nonce,
    secure: isSecure(env.APP_URL),
    development: env.NODE_ENV === "development",
  });
  const headers = new Headers(request.headers);
  headers.set(REQUEST_ID_HEADER, requestId);
  headers.set(PATH_HEADER, pathOf(request));
  headers.set("x-nonce", nonce);
  // Next reads the nonce for its own scripts from here.
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  // A header of the answer's own would lose to this one.
  response.headers.set(
    "content-security-policy",
    isFilePath(request.nextUrl.pathname) ? FILE_POLICY : policy,
  );
  return response;
}

function leadsToSignIn(request: NextRequest): boolean {
  const isRead = request.method === "GET" || request.method === "HEAD";
  const needsPerson = /^\/(admin|portal|account)(\/|$)/.test(request.nextUrl.pathname);
  return isRead && needsPerson && !request.cookies.has(sessionCookieName(env.APP_URL));
}

function redirectToSignIn(request: NextRequest): NextResponse {
  const url = request.nextUrl.clone();
  url.pathname = "/sign-in";
  url.search = `?next=${encodeURIComponent(pathOf(request))}`;
  return NextResponse.redirect(url);
}

/** Path and query as the address bar has them. */
function pathOf({ nextUrl }: NextRequest): string {
  const query = new URLSearchParams(nextUrl.search);
  query.delete("_rsc");
  return query.size > 0 ? `${nextUrl.pathname}?${query}` : nextUrl.pathname;
}
