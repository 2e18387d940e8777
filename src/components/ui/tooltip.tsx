"use client";

import { Tooltip as Radix } from "radix-ui";
import type { ReactNode } from "react";

type TooltipProps = { text: string; children: ReactNode };

/** A short explanation on hover and focus. `children` is read and reachable by itself; nothing essential goes in here. */
export function Tooltip({ text, children }: TooltipProps) {
  return (
    <Radix.Provider delayDuration={200}>
      <Radix.Root>
        <Radix.Trigger
          type="button"
          className="inline-flex min-h-6 cursor-help items-center gap-1 rounded underline decoration-dotted decoration-subtle underline-offset-4"
        >
          {children}
        </Radix.Trigger>
        <Radix.Portal>
          <Radix.Content
            sideOffset={6}
            collisionPadding={8}
            className="z-50 max-w-64 rounded-md bg-fg px-2.5 py-1.5 text-sm text-canvas shadow-pop"
          >
            {text}
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </Radix.Provider>
  );
}
