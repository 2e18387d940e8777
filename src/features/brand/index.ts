export type {
  BrandDomainDto,
  BrandDto,
  BrandLook,
  CustomerLinkDto,
  CustomerViewDto,
  DomainProblem,
  DomainStatus,
  LinkStatus,
  Neutrality,
  ViewedServiceDto,
} from "./dto";
export * from "./schemas";
export { checkDomain } from "./service/check-domain";
export { claimDomain, removeDomain } from "./service/claim-domain";
export { createLink } from "./service/create-link";
export { getBrand, getBrandLogo } from "./service/get-brand";
export { isBrandHost } from "./service/is-brand-host";
export { type CustomerLinks, listLinks } from "./service/list-links";
export { mailLink } from "./service/mail-link";
export { recheckDomains } from "./service/recheck-domains";
export { revokeLink } from "./service/revoke-link";
export { setBrand } from "./service/set-brand";
export { removeBrandLogo, setBrandLogo } from "./service/set-brand-logo";
export { getPriceListPdf, getServicesPdf, viewLogo } from "./service/view-files";
export { type ViewedPrices, viewPrices } from "./service/view-prices";
export { type ViewedServices, viewServices } from "./service/view-services";
