import { expect, it } from "vitest";
import root from "../../../package.json";
import own from "../package.json";

it("is tested with the very packages that its users install", () => {
  expect(Object.entries(own.dependencies)).not.toEqual([]);
  expect(root.devDependencies).toMatchObject(own.dependencies);
});
