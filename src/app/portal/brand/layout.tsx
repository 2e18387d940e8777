import type { ReactNode } from "react";
import { requireReseller } from "@/adapters/auth";

/** Refuses above the loading state, so that the answer to others is a real 404. Each page asks again. */
export default async function BrandLayout({ children }: { children: ReactNode }) {
  await requireReseller();
  return children;
}
