import type { History } from "./commands";

/** What simulations have found, each as short as it can be told. */
export const FOUND: [History][] = [];
