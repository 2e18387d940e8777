import { expect, it } from "vitest";
import { toSlug } from "./slug";

it.each([
  ["Linode 2GB", "linode-2gb"],
  ["Dedicated 32GB + RTX6000 GPU x1", "dedicated-32gb-rtx6000-gpu-x1"],
  ["  Größe  L ", "große-l"],
  ["Café Crème", "cafe-creme"],
  ["東京サーバー", "東京サーバー"],
  ["+++", ""],
])("makes %j %j", (name, slug) => {
  expect(toSlug(name)).toBe(slug);
});
