import { redirect } from "next/navigation";
import { requirePerson } from "@/adapters/auth";

/** The start page is the person's own: the admin panel or the portal. */
export default async function StartPage() {
  const { actor } = await requirePerson();
  redirect(actor.kind === "admin" ? "/admin" : "/portal");
}
