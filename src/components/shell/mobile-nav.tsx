"use client";

import { useOnDemand } from "../ui/use-on-demand";
import { MenuButton } from "./menu-button";
import type { Brand, NavGroup } from "./types";

export type MobileNavProps = { brand: Brand; home: string; groups: readonly NavGroup[] };

/** The navigation on a phone: a drawer behind a button. */
export function MobileNav(props: MobileNavProps) {
  const { Loaded: Drawer, demand } = useOnDemand(() => import("./mobile-drawer"));
  if (Drawer) return <Drawer {...props} />;
  return <MenuButton aria-haspopup="dialog" aria-expanded={false} {...demand} />;
}
