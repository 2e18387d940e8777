import { listSessions } from "@/features/identity";
import { getSession } from "../../auth";
import { publicProcedure, router } from "../init";

/** The signed-in person's own account, whatever its role. */
export const accountRouter = router({
  sessions: publicProcedure.query(async ({ ctx }) => {
    const own = await getSession();
    return listSessions(ctx, { current: own?.session.id ?? null });
  }),
});
