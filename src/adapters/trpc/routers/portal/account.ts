import {
  getApplicationForm,
  getOwnApplication,
  getOwnApplicationStatus,
  getResellerProfile,
  listTierEvaluations,
  listTiers,
} from "@/features/resellers";
import { getSettings } from "@/features/settings";
import { portalProcedure, router } from "../../init";

/** What the portal's frame and the way to becoming a reseller need to know. */
export const portalAccountRouter = router({
  /** A reseller's own profile; not found for others. */
  profile: portalProcedure.query(({ ctx }) => getResellerProfile(ctx)),
  /** The program's tiers, and the moves of one's own. */
  tiers: portalProcedure.query(async ({ ctx }) => ({
    tiers: await listTiers(ctx),
    moves: await listTierEvaluations(ctx, { moves: true }),
  })),
  /** The newest application, or null. */
  application: portalProcedure.query(({ ctx }) => getOwnApplication(ctx)),
  applicationStatus: portalProcedure.query(({ ctx }) => getOwnApplicationStatus(ctx)),
  /** What an applicant is asked now (R72). */
  applicationForm: portalProcedure.query(({ ctx }) => getApplicationForm(ctx)),
  /** Who the provider is, and whether clients may apply (R67, R68). */
  provider: portalProcedure.query(async ({ ctx }) => {
    const { company, program } = await getSettings(ctx);
    return { name: company.name, supportEmail: company.supportEmail, programOpen: program.enabled };
  }),
});
