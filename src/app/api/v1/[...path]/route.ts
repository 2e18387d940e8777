import { handleApi } from "@/adapters/rest";

export const dynamic = "force-dynamic";

// Our own server answers /api/v1 before Next does; this is for whoever runs Next alone.
export {
  handleApi as DELETE,
  handleApi as GET,
  handleApi as HEAD,
  handleApi as OPTIONS,
  handleApi as PATCH,
  handleApi as POST,
  handleApi as PUT,
};
