import { DetailSkeleton } from "@/components/admin/detail-skeleton";

export default DetailSkeleton;
