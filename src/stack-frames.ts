import { readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { dirname, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** `at name (file:line:column)`: a file of our build, the line and the column in it. */
const FRAME = /((?:file:\/\/)?\/[^()\s]*\/(?:dist|\.next)\/[^()\s]+\.m?js):(\d+):(\d+)/;
const KEPT_MS = 60_000;

const maps = new Map<string, SourceMap | null>();

/**
 * Frames of a stack with files and lines of the source where the build has a map of them. Maps are read when an error is
 * told of and let go a minute later: Node would read those of all files as it loads them, keep them for good (35 MB), and
 * tell nothing by them, for Next puts a way of its own to write stacks in the place of Node's.
 */
export function sourceFrames(frames: string[]): string[] {
  return frames.map((frame) =>
    // Next's own maps are megabytes, and not what anybody looks for.
    frame.includes("/node_modules/")
      ? frame
      : frame.replace(FRAME, (built: string, file: string, line: string, column: string) => {
          const path = file.startsWith("file:") ? fileURLToPath(file) : file;
          const entry = mapOf(path)?.findEntry(Number(line) - 1, Number(column) - 1);
          if (!entry || !("originalSource" in entry) || !entry.originalSource) return built;
          const source = relative(process.cwd(), resolve(dirname(path), entry.originalSource));
          return `${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
        }),
  );
}

function mapOf(path: string): SourceMap | null {
  const known = maps.get(path);
  if (known !== undefined) return known;
  if (maps.size === 0) setTimeout(() => maps.clear(), KEPT_MS).unref();
  const map = readMap(path);
  maps.set(path, map);
  return map;
}

function readMap(path: string): SourceMap | null {
  try {
    return new SourceMap(JSON.parse(readFileSync(`${path}.map`, "utf8")));
  } catch {
    return null;
  }
}
