import type { ReactNode } from "react";
import { Bell } from "@/components/notifications/bell";
import { PaletteButton } from "@/components/palette/palette-button";
import type { PaletteContent } from "@/components/palette/types";
import { AccountMenu } from "./account-menu";
import { BrandMark } from "./brand-mark";
import { BrandStyle } from "./brand-style";
import { ClientMessages } from "./client-messages";
import { MobileNav } from "./mobile-nav";
import { SideNav } from "./side-nav";
import { SkipLink } from "./skip-link";
import type { Account, Brand, NavGroup, SignOutAction, Workplaces } from "./types";

type AppShellProps = {
  /** Also the message namespace that client components below get, besides common and errors. */
  area: "admin" | "portal";
  brand: Brand;
  home: string;
  groups: readonly NavGroup[];
  account: Account;
  accountLinks?: readonly { href: string; label: string }[];
  workplaces?: Workplaces;
  signOut: SignOutAction;
  /** How much was written to the person since it last looked. */
  unread: number;
  /** What ⌘K finds beside the pages of the navigation. */
  palette: Pick<PaletteContent, "kinds" | "actions">;
  /** In the top bar, left: whose data this is, with its status. */
  context?: ReactNode;
  /** Under the top bar, from edge to edge: `<Alert banner …>`. */
  banner?: ReactNode;
  children: ReactNode;
};

/** The frame of the admin panel and the portal: navigation, top bar, banner, page. */
export function AppShell({
  area,
  brand,
  home,
  groups,
  account,
  accountLinks,
  workplaces,
  signOut,
  palette,
  unread,
  context,
  banner,
  children,
}: AppShellProps) {
  return (
    <ClientMessages namespaces={["common", "errors", "palette", "locale", area]}>
      <BrandStyle {...brand} />
      <div className="min-h-dvh lg:grid lg:grid-cols-[15rem_minmax(0,1fr)]">
        <SkipLink />
        <aside className="sticky top-0 hidden h-dvh flex-col gap-5 overflow-y-auto border-r border-line px-3 py-2.5 lg:flex">
          <div className="px-2">
            <BrandMark brand={brand} home={home} />
          </div>
          <SideNav groups={groups} />
        </aside>
        <div className="flex min-w-0 flex-col">
          <header className="sticky top-0 z-30 flex h-14 items-center gap-2 border-b border-line bg-canvas px-3 sm:px-6">
            <MobileNav brand={brand} home={home} groups={groups} />
            <div className="flex min-w-0 flex-1 items-center gap-2 font-medium">{context}</div>
            <PaletteButton content={{ ...palette, area, pages: pagesOf(groups, accountLinks) }} />
            <Bell href={`/${area}/notifications`} count={unread} />
            <AccountMenu account={account} links={accountLinks} workplaces={workplaces} signOut={signOut} />
          </header>
          {banner && <div role="status">{banner}</div>}
          <main
            id="main"
            tabIndex={-1}
            className="mx-auto w-full max-w-[80rem] flex-1 px-4 py-6 focus-visible:outline-none sm:px-6 lg:px-8"
          >
            {children}
          </main>
        </div>
      </div>
    </ClientMessages>
  );
}

function pagesOf(groups: AppShellProps["groups"], more: AppShellProps["accountLinks"] = []) {
  return [...groups.flatMap(({ items }) => items), ...more].map(({ href, label }) => ({ href, label }));
}
