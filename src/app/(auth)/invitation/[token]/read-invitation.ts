import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { requestContext } from "@/adapters/auth";
import { AppError } from "@/core/errors";
import { getInvitation, type OpenInvitationDto } from "@/features/identity";

/** What a link opens, read once for title and page; "slow" after too many wrong links from the same network. */
export const readInvitation = cache(async (token: string): Promise<OpenInvitationDto | "slow"> => {
  try {
    return await getInvitation(await requestContext(), { token });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === "rate_limited") return "slow";
    if (error.code === "not_found") notFound();
    throw error;
  }
});
