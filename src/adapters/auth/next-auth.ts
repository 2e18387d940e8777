import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { headers } from "next/headers";
import NextAuth, { CredentialsSignin, type NextAuthConfig } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import type { AppError } from "@/core/errors";
import { env } from "@/env";
import {
  type ResolvedSession,
  resolveSession,
  SESSION_LIFETIME_SECONDS,
  secondStepInput,
  signIn,
  signInInput,
  signInSecondStep,
  signOut,
} from "@/features/identity";
import { log } from "@/log";
import { toAppError } from "../errors";
import { contextFor } from "./context-for";
import { callbackCookieName, isSecure, sessionCookieName } from "./cookie";

/** A refused sign-in on its way through NextAuth; `reason` is what the form says. */
export class SignInRefused extends CredentialsSignin {
  constructor(readonly reason: AppError) {
    super();
    this.code = reason.code;
  }
}

/** A right password of somebody with two-step sign-in, on its way through NextAuth; there is no session yet. */
export class SecondStepNeeded extends CredentialsSignin {
  constructor(readonly challenge: string) {
    super();
    this.code = "second_step";
  }
}

/** Where the callback below leaves what it read, for the request that asked. */
type Reading = { found: ResolvedSession | null; failure?: unknown };
const reading = new AsyncLocalStorage<Reading>();

const cookieOptions = () =>
  ({ httpOnly: true, sameSite: "lax", path: "/", secure: isSecure(env.APP_URL) }) as const;

// The cookie holds an encrypted token whose only content is the session's own opaque one.
const config = (): NextAuthConfig => ({
  secret: env.AUTH_SECRET,
  trustHost: true,
  useSecureCookies: isSecure(env.APP_URL),
  session: { strategy: "jwt", maxAge: SESSION_LIFETIME_SECONDS },
  pages: { signIn: "/sign-in", error: "/sign-in" },
  cookies: {
    sessionToken: { name: sessionCookieName(env.APP_URL), options: cookieOptions() },
    callbackUrl: { name: callbackCookieName(env.APP_URL), options: cookieOptions() },
  },
  providers: [
    Credentials({
      credentials: { email: {}, password: {}, challenge: {}, code: {} },
      authorize: async ({ email, password, challenge, code }, request) => {
        const ctx = contextFor(request.headers, { kind: "anonymous" });
        const opened = await (challenge === undefined
          ? signIn(ctx, signInInput.parse({ email, password }))
          : signInSecondStep(ctx, secondStepInput.parse({ challenge, code }))
        ).catch((error: unknown) => {
          throw new SignInRefused(toAppError(error, ctx.requestId));
        });
        if ("kind" in opened && opened.kind === "challenge") throw new SecondStepNeeded(opened.token);
        return opened;
      },
    }),
  ],
  callbacks: {
    jwt: async ({ token, user }) => {
      if (user) return "token" in user ? { sid: user.token } : null;
      const found = await readToken(token.sid);
      return found ? { sid: token.sid } : null;
    },
    // Nothing about the person leaves through /api/auth/session.
    session: ({ session }) => ({ expires: session.expires }),
  },
  events: {
    signOut: async (message) => {
      const sid = "token" in message ? message.token?.sid : undefined;
      if (typeof sid !== "string") return;
      await signOut(contextFor(await headers(), { kind: "anonymous" }), { token: sid });
    },
  },
  logger: {
    // A refused sign-in has its activity row, and a broken cookie is nobody's defect.
    error: (error) => log().debug({ err: error }, "next-auth"),
    warn: (code) => log().debug({ code }, "next-auth"),
    debug: () => {},
  },
});

export const nextAuth = NextAuth(config);

async function readToken(sid: unknown): Promise<ResolvedSession | null> {
  const store = reading.getStore();
  try {
    const ctx = contextFor(new Headers(), { kind: "anonymous" });
    const found = typeof sid === "string" ? await resolveSession(ctx, { token: sid }) : null;
    if (store) store.found = found;
    return found;
  } catch (error) {
    if (store) store.failure = error;
    throw error;
  }
}

/** The session that the request's cookie names, as the database has it now. A database that fails is no sign-out. */
export async function readSession(): Promise<ResolvedSession | null> {
  const store: Reading = { found: null };
  await reading.run(store, () => nextAuth.auth());
  if (store.failure) throw store.failure;
  return store.found;
}
