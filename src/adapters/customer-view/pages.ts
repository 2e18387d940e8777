import { page as logo } from "./pages/logo";
import { page as prices } from "./pages/prices";
import { page as pricesPdf } from "./pages/prices-pdf";
import { page as services } from "./pages/services";
import { page as servicesPdf } from "./pages/services-pdf";
import type { ViewPage } from "./view-page";

/** Every page below a customer's link; a test compares them with the files of `pages/`. */
export const pages: readonly ViewPage[] = [services, prices, servicesPdf, pricesPdf, logo];
