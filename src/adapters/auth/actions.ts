"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { env } from "@/env";
import { isSameOrigin } from "../actions/same-origin";
import { endSession } from "./sign-in";

/** Ends this browser's session; posted by the form in the account menu. */
export async function signOutAction(): Promise<void> {
  if (isSameOrigin(await headers(), env.APP_URL)) await endSession();
  redirect("/sign-in");
}
