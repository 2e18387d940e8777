import { readFileSync } from "node:fs";
import path from "node:path";

const BUILD = path.resolve(import.meta.dirname, "../../.next/server");

const read = (file: string) => JSON.parse(readFileSync(path.join(BUILD, file), "utf8"));

/** A page or a route handler of the build: its address, with variable parts in brackets. */
export type EntryPoint = { address: string; kind: "page" | "route" };

const addressOfKey = (key: string) =>
  key.replace(/\/(page|route)$/, "").replaceAll(/\/\([^)]*\)/g, "") || "/";

/** Everything that the build answers by an address of its own, from the build's own list. */
export function entryPoints(): EntryPoint[] {
  return Object.keys(read("app-paths-manifest.json")).map((key) => ({
    address: addressOfKey(key),
    kind: key.endsWith("/route") ? "route" : "page",
  }));
}

/** What a client's people have at an address that names nothing of theirs: pages, exports and files without an id. */
export function entryPointsWithoutId(): EntryPoint[] {
  return entryPoints().filter(
    ({ address }) => /^\/(portal|account)(\/|$)/.test(address) && !address.includes("["),
  );
}

/** A server action of the build: the id that a browser posts, its file and name, and a page that it may be posted to. */
export type ServerAction = { id: string; name: string; page: string };

type Reference = { filename: string; exportedName: string; workers: Record<string, unknown> };

/** Every server action of the build, from the build's own list. */
export function serverActions(): ServerAction[] {
  const { node } = read("server-reference-manifest.json") as { node: Record<string, Reference> };
  return Object.entries(node).map(([id, { filename, exportedName, workers }]) => {
    const pages = Object.keys(workers).map((worker) => addressOfKey(worker.replace(/^app/, "")));
    // One of the area that it is for: those of the account are in the build of every area.
    const page = pages.find((each) => !/^\/_|missing/.test(each)) ?? "/";
    return { id, name: `${filename} ${exportedName}`, page };
  });
}
