import type { ReactNode } from "react";
import { requireAccount } from "@/adapters/auth";
import AdminLayout from "../admin/layout";
import PortalLayout from "../portal/layout";

/** The account page stands in the frame of the person's own area. */
export default async function AccountLayout({ children }: { children: ReactNode }) {
  const { actor } = await requireAccount();
  const Frame = actor.kind === "admin" ? AdminLayout : PortalLayout;
  return <Frame>{children}</Frame>;
}
