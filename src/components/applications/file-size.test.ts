import { expect, it } from "vitest";
import { fileSize } from "./file-size";

it.each([
  [1, "1 kB"],
  [300_000, "293 kB"],
  [1_048_576, "1 MB"],
  [5_000_000, "4.8 MB"],
  [5_242_880, "5 MB"],
])("%d bytes are %s", (bytes, text) => expect(fileSize(bytes)).toBe(text));
