import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { requestContext } from "@/adapters/auth";
import { AppError } from "@/core/errors";
import { getPasswordReset } from "@/features/identity";

/** Whose password a link is for, read once for title and page; "slow" after too many wrong links from the same network. */
export const readReset = cache(async (token: string): Promise<{ email: string } | "slow"> => {
  try {
    return await getPasswordReset(await requestContext(), { token });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === "rate_limited") return "slow";
    if (error.code === "not_found") notFound();
    throw error;
  }
});
