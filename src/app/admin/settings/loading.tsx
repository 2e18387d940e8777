import { FormSkeleton, PageHeaderSkeleton } from "@/components/ui/skeleton";

export default function SettingsLoading() {
  return (
    <>
      <PageHeaderSkeleton />
      <div className="max-w-2xl rounded-lg border border-line bg-surface p-5 shadow-sm">
        <FormSkeleton fields={4} />
      </div>
    </>
  );
}
