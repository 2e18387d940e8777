import "server-only";
import { AuthError } from "next-auth";
import { nextAuth, SignInRefused } from "./next-auth";

/** Signs in by e-mail and password and sets the session cookie; throws the AppError that refused it. */
export async function startSession(credentials: { email: string; password: string }): Promise<void> {
  try {
    await nextAuth.signIn("credentials", { ...credentials, redirect: false });
  } catch (error) {
    if (error instanceof SignInRefused) throw error.reason;
    throw error instanceof AuthError ? (error.cause?.err ?? error) : error;
  }
}

/** Ends the session of the request's cookie and takes the cookie away. */
export async function endSession(): Promise<void> {
  await nextAuth.signOut({ redirect: false });
}
