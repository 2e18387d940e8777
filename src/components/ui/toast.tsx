"use client";

import { type ComponentType, useSyncExternalStore } from "react";

type Corner = ComponentType<{ onThere: () => void }>;
type More = { action?: { label: string; onClick: () => void } };

let corner: Corner | null = null;
let there: Promise<void> | undefined;
let markThere = () => {};
const listeners = new Set<() => void>();

/** Brief messages. What shows them is loaded with the first one: most pages have none. */
export const toast = {
  success: (message: string | undefined, more?: More) => void show("success", message, more),
  error: (message: string | undefined, more?: More) => void show("error", message, more),
};

async function show(kind: "success" | "error", message: string | undefined, more?: More): Promise<void> {
  there ??= openCorner();
  try {
    const [sonner] = await Promise.all([import("sonner"), there]);
    sonner.toast[kind](message, more);
  } catch {
    // Offline: the next message tries again.
    there = undefined;
  }
}

/** Resolves once messages appear in it. */
async function openCorner(): Promise<void> {
  const isThere = new Promise<void>((resolve) => (markThere = resolve));
  corner = (await import("./toast-corner")).default;
  for (const listener of listeners) listener();
  return isThere;
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const onThere = () => markThere();

/** Where brief messages appear. Mounted once, by the root layout. */
export function Toaster() {
  const Corner = useSyncExternalStore(
    subscribe,
    () => corner,
    () => null,
  );
  return Corner && <Corner onThere={onThere} />;
}
