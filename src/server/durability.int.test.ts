import { expect, it } from "vitest";
import { asProvider } from "@/testing/actors";
import { unsafeSettings } from "./durability";

// The cluster of the tests is one that need not survive: what a server is warned of, it has.
it("names what is off, and nothing else", async () => {
  expect(await unsafeSettings()).toEqual(["fsync", "full_page_writes"]);
  const [row] = await asProvider(
    (tx) => tx.$queryRaw<{ setting: string }[]>`SELECT current_setting('synchronous_commit') AS setting`,
  );
  expect(row?.setting).toBe("on");
});
