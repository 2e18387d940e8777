import { readFileSync } from "node:fs";
import { SourceMap, type SourceMapPayload } from "node:module";
import { dirname, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** `at name (file:line:column)`: a file of our build, the line and the column in it. */
const FRAME = /((?:file:\/\/)?\/[^()\s]*\/(?:dist|\.next)\/[^()\s]+\.m?js):(\d+):(\d+)/;
const KEPT_MS = 60_000;

type Read = { payload: SourceMapPayload; map: SourceMap };

const maps = new Map<string, Read | null>();

/**
 * Frames of a stack with files and lines of the source where the build has a map of them. Maps are read when an error is
 * told of and let go a minute later: Node would read those of all files as it loads them, keep them for good (35 MB), and
 * tell nothing by them, for Next puts a way of its own to write stacks in the place of Node's.
 */
export function sourceFrames(frames: string[]): string[] {
  return frames.map((frame) =>
    frame.replace(FRAME, (built: string, file: string, line: string, column: string) => {
      const path = pathOf(file);
      const entry = mapOf(path)?.map.findEntry(Number(line) - 1, Number(column) - 1);
      if (!entry || !("originalSource" in entry) || !entry.originalSource) return built;
      const source = relative(process.cwd(), resolve(dirname(path), entry.originalSource));
      return `${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
    }),
  );
}

/** The map of a file of the build, for Next's way of writing errors on the console. */
export function sourceMapPayload(file: string): SourceMapPayload | undefined {
  return mapOf(pathOf(file))?.payload;
}

const pathOf = (file: string) => (file.startsWith("file:") ? fileURLToPath(file) : file);

function mapOf(path: string): Read | null {
  const known = maps.get(path);
  if (known !== undefined) return known;
  if (maps.size === 0) setTimeout(() => maps.clear(), KEPT_MS).unref();
  const map = readMap(path);
  maps.set(path, map);
  return map;
}

function readMap(path: string): Read | null {
  // Next's own are megabytes, and not what anybody looks for.
  if (path.includes("/node_modules/")) return null;
  try {
    const payload: SourceMapPayload = JSON.parse(readFileSync(`${path}.map`, "utf8"));
    return { payload, map: new SourceMap(payload) };
  } catch {
    return null;
  }
}
