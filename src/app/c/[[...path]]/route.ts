import { handleCustomerView } from "@/adapters/customer-view";

export const dynamic = "force-dynamic";

// Our own server answers /c before Next does; this is for whoever runs Next alone.
export {
  handleCustomerView as DELETE,
  handleCustomerView as GET,
  handleCustomerView as HEAD,
  handleCustomerView as OPTIONS,
  handleCustomerView as PATCH,
  handleCustomerView as POST,
  handleCustomerView as PUT,
};
