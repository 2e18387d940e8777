import "server-only";
import { cookies } from "next/headers";
import { AuthError } from "next-auth";
import { AppError } from "@/core/errors";
import { env } from "@/env";
import { CHALLENGE_SECONDS } from "@/features/identity";
import { challengeCookieName, isSecure } from "./cookie";
import { nextAuth, SecondStepNeeded, SignInRefused } from "./next-auth";

/**
 * Signs in by e-mail and password and sets the session cookie; throws the AppError that refused it. For a person with
 * two-step sign-in it only keeps that the password was right, for the second step.
 */
export async function startSession(credentials: {
  email: string;
  password: string;
}): Promise<"signed_in" | "second_step"> {
  try {
    await openSession(credentials);
    return "signed_in";
  } catch (error) {
    if (!(error instanceof SecondStepNeeded)) throw error;
    await keepChallenge(error.challenge);
    return "second_step";
  }
}

/** The second step, by a code; throws the AppError that refused it. */
export async function finishSession(code: string): Promise<void> {
  const challenge = (await cookies()).get(cookieName())?.value;
  if (!challenge) throw new AppError("unauthenticated", { detail: "This took too long. Sign in again." });
  await openSession({ challenge, code });
  (await cookies()).delete(cookieName());
}

/** Whether this browser has come as far as the second step. What the cookie is worth, the verb decides. */
export async function isAtSecondStep(): Promise<boolean> {
  return (await cookies()).has(cookieName());
}

/** Ends the session of the request's cookie and takes the cookie away. */
export async function endSession(): Promise<void> {
  await nextAuth.signOut({ redirect: false });
}

async function openSession(credentials: Record<string, string>): Promise<void> {
  try {
    await nextAuth.signIn("credentials", { ...credentials, redirect: false });
  } catch (error) {
    if (error instanceof SecondStepNeeded) throw error;
    if (error instanceof SignInRefused) throw error.reason;
    throw error instanceof AuthError ? (error.cause?.err ?? error) : error;
  }
}

async function keepChallenge(challenge: string): Promise<void> {
  (await cookies()).set(cookieName(), challenge, {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: isSecure(env.APP_URL),
    maxAge: CHALLENGE_SECONDS,
  });
}

function cookieName(): string {
  return challengeCookieName(env.APP_URL);
}
