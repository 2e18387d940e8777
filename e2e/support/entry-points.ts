import { readFileSync } from "node:fs";
import path from "node:path";

const BUILD = path.resolve(import.meta.dirname, "../../.next/server");

const read = (file: string) => JSON.parse(readFileSync(path.join(BUILD, file), "utf8"));

/** A page or a route handler of the build: its address, with variable parts in brackets. */
export type EntryPoint = { address: string; kind: "page" | "route" };

/** Everything that the build answers by an address of its own, from the build's own list. */
export function entryPoints(): EntryPoint[] {
  return Object.keys(read("app-paths-manifest.json")).map((key) => ({
    address: key.replace(/\/(page|route)$/, "").replaceAll(/\/\([^)]*\)/g, "") || "/",
    kind: key.endsWith("/route") ? "route" : "page",
  }));
}

/** A server action of the build, by the id that a browser posts. */
export type ServerAction = { id: string; name: string };

/** Every server action of the build, from the build's own list. */
export function serverActions(): ServerAction[] {
  const { node } = read("server-reference-manifest.json") as {
    node: Record<string, { filename: string; exportedName: string }>;
  };
  return Object.entries(node).map(([id, { filename, exportedName }]) => ({
    id,
    name: `${filename} ${exportedName}`,
  }));
}
