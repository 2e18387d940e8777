import {
  Activity,
  BookOpen,
  Boxes,
  ChartColumn,
  CreditCard,
  FileCheck,
  FileText,
  Gauge,
  Handshake,
  HardDriveDownload,
  KeyRound,
  LifeBuoy,
  ListChecks,
  ListTree,
  Mail,
  Package,
  Receipt,
  RefreshCw,
  Server,
  Settings,
  ShoppingBag,
  ShoppingCart,
  Tags,
  Upload,
  UserCog,
  Users,
  Wallet,
  Webhook,
} from "lucide-react";

/** Icons that navigation data may name; names, since data from the server can't carry components. */
const icons = {
  overview: Gauge,
  resellers: Handshake,
  applications: FileCheck,
  orders: ShoppingCart,
  order: ShoppingCart,
  cart: ShoppingBag,
  resale: Tags,
  services: Server,
  provisioning: HardDriveDownload,
  customers: Users,
  clients: Users,
  invoices: FileText,
  payments: CreditCard,
  ledger: BookOpen,
  catalogue: Package,
  products: Boxes,
  import: Upload,
  tickets: LifeBuoy,
  analytics: ChartColumn,
  activity: Activity,
  settings: Settings,
  balance: Wallet,
  api: KeyRound,
  requests: ListTree,
  webhooks: Webhook,
  mail: Mail,
  jobs: ListChecks,
  people: UserCog,
  receipts: Receipt,
  renewals: RefreshCw,
  apply: Handshake,
} as const;

export type NavIconName = keyof typeof icons;

/** The icon of a navigation item. */
export function NavIcon({ name }: { name: NavIconName }) {
  const Icon = icons[name];
  return <Icon aria-hidden className="size-4 shrink-0" />;
}
