"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { waitForTheNetwork } from "./patient-fetch";

/** Between two readings of the page, in ms: a busy network is not read again and again. */
const AT_MOST_EVERY_MS = 800;

/**
 * R44: reads the page again when something has happened, while somebody looks at it. A page in the background asks for
 * nothing, and is read again when it comes to the front. While network or server is away it stays as it is. `readAt`:
 * when the server read what it shows, in ms.
 */
export function LiveRefresh({ readAt }: { readAt: number }) {
  const { refresh } = useRouter();
  const since = useRef(readAt);
  useEffect(() => {
    since.current = readAt;
  }, [readAt]);
  useEffect(waitForTheNetwork, []);
  useEffect(() => {
    let source: EventSource | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last = Date.now();
    const read = () => {
      timer = undefined;
      last = Date.now();
      refresh();
    };
    const onChange = () => {
      timer ??= setTimeout(read, Math.max(0, last + AT_MOST_EVERY_MS - Date.now()));
    };
    const look = () => {
      source?.close();
      source = null;
      if (document.visibilityState === "hidden") return;
      source = new EventSource(`/api/live?since=${since.current}`);
      source.addEventListener("change", onChange);
    };
    look();
    document.addEventListener("visibilitychange", look);
    return () => {
      document.removeEventListener("visibilitychange", look);
      clearTimeout(timer);
      source?.close();
    };
  }, [refresh]);
  return null;
}
