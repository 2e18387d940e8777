import { Card } from "@/components/ui/card";
import { TransferFacts, type TransferFactsProps } from "./transfer-facts";

/** How to pay by bank transfer, by itself. */
export function TransferCard({ title, ...facts }: TransferFactsProps & { title: string }) {
  return (
    <Card title={title}>
      <TransferFacts {...facts} />
    </Card>
  );
}
