import { notFound } from "next/navigation";
import { requireClient } from "@/adapters/auth";

export { generateMetadata } from "../../not-found";

/** Unknown addresses below /portal, so that they are answered inside the portal's frame. */
export default async function MissingPage() {
  await requireClient();
  notFound();
}
