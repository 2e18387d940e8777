"use client";

import { useOnDemand } from "../ui/use-on-demand";
import { AccountButton } from "./account-button";
import type { Account, SignOutAction, Workplaces } from "./types";

export type AccountMenuProps = {
  account: Account;
  links?: readonly { href: string; label: string }[] | undefined;
  workplaces?: Workplaces | undefined;
  signOut: SignOutAction;
};

/** Who is signed in, the companies it can work for, the theme, and the way out. */
export function AccountMenu(props: AccountMenuProps) {
  const { Loaded: Panel, byKeyboard, demand } = useOnDemand(() => import("./account-panel"));
  if (Panel) return <Panel {...props} byKeyboard={byKeyboard} />;
  return <AccountButton name={props.account.name} aria-haspopup="menu" aria-expanded={false} {...demand} />;
}
