import { readFile, writeFile } from "node:fs/promises";
import { filesBelow } from "./project.mjs";

/**
 * Takes the sources out of a folder's source maps, which say where a line of a stack comes from without them: a server
 * reads a map when it tells of an error (src/stack-frames.ts), and sooner without them.
 */
export async function dropSources(folder) {
  const maps = await filesBelow(folder, /\.map$/);
  await Promise.all(
    maps.map(async (file) => {
      const { sourcesContent, ...map } = JSON.parse(await readFile(file, "utf8"));
      for (const section of map.sections ?? []) delete section.map.sourcesContent;
      await writeFile(file, JSON.stringify(map));
    }),
  );
}
