import { NextIntlClientProvider } from "next-intl";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it, vi } from "vitest";
import type { ServiceDto, ServiceStatus } from "@/features/services";
import common from "@/messages/en/common.json";
import services from "@/messages/en/services.json";
import { ServiceMenu } from "./service-menu";

vi.mock("next/navigation", () => ({ useRouter: () => ({}) }));

const service = (status: ServiceStatus, periodEnd: string | null) =>
  ({
    id: "svc_1",
    label: "web-01.example.org",
    product: { id: "prd_1", name: "Cloud VPS M" },
    status,
    suspendedBy: null,
    cancelAtPeriodEnd: false,
    pending: null,
    periodEnd,
  }) as ServiceDto;

const done = async () => ({ status: "idle" }) as never;

function rendered(of: ServiceDto): string {
  const actions = { renew: done, suspend: done, resume: done, cancel: done, terminate: done };
  const menu = createElement(ServiceMenu, { service: of, side: "provider", renewal: null, ...actions });
  const inEnglish = { locale: "en", timeZone: "UTC", messages: { common, services }, children: menu };
  return renderToStaticMarkup(createElement(NextIntlClientProvider, inEnglish));
}

it.each<[ServiceStatus, string | null]>([
  ["provisioning", null],
  ["active", null],
  ["active", "2026-02-15T10:00:00.000Z"],
  ["suspended", "2026-02-15T10:00:00.000Z"],
  ["cancelled", "2026-02-15T10:00:00.000Z"],
])("is there for a service that is %s and paid up to %s", (status, periodEnd) => {
  expect(rendered(service(status, periodEnd))).toContain(services.actions.menu);
});

it("is not there where nothing can be done", () => {
  expect(rendered(service("terminated", null))).toBe("");
  expect(rendered(service("pending", null))).toBe("");
});
