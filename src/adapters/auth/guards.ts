import "server-only";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { hasResellerSections } from "@/core/access";
import type { Actor } from "@/core/actor";
import { actingAs, type Context } from "@/db";
import { hasAdmin } from "@/features/identity";
import { requestContext } from "./context";
import { requestFacts } from "./request-facts";

type Admin = Extract<Actor, { kind: "admin" }>;
type Client = Extract<Actor, { kind: "client" }>;

/** For each page of /admin: an admin's context. Others do not learn that the page exists. */
export async function requireAdmin(): Promise<Context<Admin>> {
  const ctx = await requirePerson();
  // What it sees, it sees as the client does: the banner there leads back.
  if (ctx.actor.kind === "client" && ctx.actor.seenBy) redirect("/portal");
  return ctx.actor.kind === "admin" ? actingAs(ctx, ctx.actor) : notFound();
}

/** For each page of /portal: a client's context. */
export async function requireClient(): Promise<Context<Client>> {
  const ctx = await requirePerson();
  return ctx.actor.kind === "client" ? actingAs(ctx, ctx.actor) : notFound();
}

/** For the reseller sections of /portal: they are not there for a client without a live profile (R14, R32). */
export async function requireReseller(): Promise<Context<Client>> {
  const ctx = await requireClient();
  return hasResellerSections(ctx.actor) ? ctx : notFound();
}

/** For the pages of one's own account, which an admin who sees the portal as a client has to come back to first. */
export async function requireAccount(): Promise<Context<Admin | Client>> {
  const ctx = await requirePerson();
  if (ctx.actor.kind === "client" && ctx.actor.seenBy) redirect("/portal");
  return ctx;
}

/** For pages of both roles: whoever is signed in. Nobody is sent to sign in and brought back. */
export async function requirePerson(): Promise<Context<Admin | Client>> {
  const ctx = await requestContext();
  const { actor } = ctx;
  if (actor.kind === "admin" || actor.kind === "client") return actingAs(ctx, actor);
  if (actor.kind === "locked_admin") redirect(TWO_STEP_PATH);
  if (!(await hasAdmin(ctx))) redirect("/setup");
  redirect(signInPath(requestFacts(await headers()).path));
}

/** Where an admin is led that has to set up two-step sign-in first. */
const TWO_STEP_PATH = "/two-step";

/** For that page: whoever is signed in, the admin who is led there too. */
export async function requireTwoStepPerson(): Promise<Context> {
  const ctx = await requestContext();
  return ctx.actor.kind === "locked_admin" ? ctx : requireAccount();
}

/** The sign-in page that leads back to a path afterwards. */
export function signInPath(path: string): string {
  return path === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(path)}`;
}
