import type * as HarfBuzz from "harfbuzzjs";

let loading: Promise<typeof HarfBuzz> | undefined;

/** The shaping engine, loaded when the first document asks for it: nothing else has a use for it. */
export function harfbuzz(): Promise<typeof HarfBuzz> {
  loading ??= import("harfbuzzjs");
  return loading;
}
