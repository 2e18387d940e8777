"use client";

import { type ComponentType, type MouseEvent, useState } from "react";

/**
 * A component that is loaded when its button is pressed: most visitors of a page never open it. It takes the button's place,
 * and opens at once.
 *
 * @returns `Loaded`: null until then; `demand`: for the button; `byKeyboard`: how it was pressed
 */
export function useOnDemand<Props>(load: () => Promise<{ default: ComponentType<Props> }>) {
  const [state, setState] = useState<{ Loaded: ComponentType<Props>; byKeyboard: boolean } | null>(null);
  const fetchIt = () => void load().catch(() => {});
  return {
    Loaded: state?.Loaded ?? null,
    byKeyboard: state?.byKeyboard ?? false,
    demand: {
      // Who points at it, or comes to it, will mostly press it.
      onPointerEnter: fetchIt,
      onFocus: fetchIt,
      onClick: async ({ detail }: MouseEvent) => {
        const { default: Loaded } = await load();
        setState({ Loaded, byKeyboard: detail === 0 });
      },
    },
  };
}
