/** What a provisioning system is told about a service that is to run. */
export type ProvisioningRequest = { serviceId: string };

/**
 * Makes a paid service run. `running` means that it does now; a system that answers later will report it by a
 * call-back. Called at least once for each service: asking again for one that runs changes nothing.
 */
export type Provisioner = { provision(request: ProvisioningRequest): Promise<"running"> };

/** For demonstrations: everything runs at once. */
export const simulatedProvisioner: Provisioner = { provision: async () => "running" };
