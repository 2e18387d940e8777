export {
  type BillingSettings,
  billingSettings,
  type CompanySettings,
  companySettings,
  DEFAULT_SETTINGS,
  type LetterheadSettings,
  type LogoInput,
  letterheadSettings,
  logoInput,
  type MailSettings,
  MOST_TOLERANCE_MINOR,
  mailSettings,
  type ProgramSettings,
  programSettings,
  type RenewalRules,
  renewalRules,
  type SecuritySettings,
  type Settings,
  securitySettings,
  type TaxSettings,
  type TierRules,
  taxSettings,
  tierRules,
} from "./schemas";
export { getCompanySettings, getSettings, getSettingsAt, readSettings } from "./service/get-settings";
export { readLogo } from "./service/read-logo";
export { removeLogo, setLogo } from "./service/set-logo";
export { changeSettings, updateSettings } from "./service/update-settings";
