import { viewLogo } from "@/features/brand";
import type { ViewPage } from "../view-page";

/** The brand's logo, under the link of the page that shows it. */
export const page: ViewPage = {
  path: "/logo",
  show: async (ctx, input) => ({
    kind: "file",
    file: { name: "logo.png", contentType: "image/png", content: await viewLogo(ctx, input), isInline: true },
  }),
};
