import type { FormAction } from "../ui/form-state";
import type { NavIconName } from "./nav-icon";

export type NavItem = {
  href: string;
  label: string;
  icon: NavIconName;
  /** How many things wait there; not shown at 0. */
  badge?: number;
  /** Current only at this very path, not below it: an area's overview. */
  exact?: boolean;
};

/** Items that belong together by what people do; the first group usually goes without a label. */
export type NavGroup = { label?: string; items: readonly NavItem[] };

/** Whose surface this is. A white-label brand sets the accent (#rrggbb) and the colour of text on it (R79). */
export type Brand = { name: string; logoUrl?: string; accent?: string; accentFg?: string };

export type Account = { name: string; email: string; role: string };

/** The companies that a person can work for, when there are several; chosen by a form in the account menu. */
export type Workplaces = {
  label: string;
  items: readonly { id: string; name: string; current: boolean }[];
  /** Gets the chosen one's id as `client`. */
  choose: FormAction;
};

/** Ends the session; posted by a form in the account menu. */
export type SignOutAction = (data: FormData) => Promise<void>;
