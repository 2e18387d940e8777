import { Badge } from "@/components/ui/badge";

/** An answer's status: 5xx stands out most. */
export function HttpStatus({ status }: { status: number }) {
  const tone = status >= 500 ? "danger" : status >= 400 ? "warning" : "success";
  return (
    <Badge tone={tone} className="tabular-nums">
      {status}
    </Badge>
  );
}
