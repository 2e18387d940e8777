import { readFile, writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { filesBelow } from "./project.mjs";

const TEXT = /\.(js|css|svg|json|txt)$/;
/** Nothing is gained on the way by less. */
const LEAST_BYTES = 1_000;

const packed = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  gz: (bytes) => promisify(gzip)(bytes, { level: 9 }),
};

/** Writes beside each text of a folder the same as `.br` and `.gz`: packed once and well, not at each request. */
export async function compressTexts(folder) {
  await Promise.all(
    (await filesBelow(folder, TEXT)).map(async (file) => {
      const bytes = await readFile(file);
      if (bytes.length < LEAST_BYTES) return;
      await Promise.all(
        Object.entries(packed).map(async ([kind, pack]) => writeFile(`${file}.${kind}`, await pack(bytes))),
      );
    }),
  );
}
