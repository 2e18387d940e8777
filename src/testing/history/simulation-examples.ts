import type { Command, History } from "./commands";
import { days, EXAMPLE_START, under } from "./examples";

/** What simulations have found, each as short as it can be told. */

const history = (...commands: Command[]): [History] => [{ start: EXAMPLE_START, commands }];

export const FOUND: [History][] = [
  // The settings were read as the backend died: a defect, 500, where it should be asked again later, 503.
  history(under({ kind: "fault", at: 0, fault: "killed" }, days(5))),
];
