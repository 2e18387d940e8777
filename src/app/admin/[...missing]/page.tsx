import { notFound } from "next/navigation";
import { requireAdmin } from "@/adapters/auth";

export { generateMetadata } from "../../not-found";

/** Unknown addresses below /admin, so that they are answered inside the panel's frame. */
export default async function MissingPage() {
  await requireAdmin();
  notFound();
}
