/** The table of handlers: one for each endpoint of the contract, checked by the compiler. */
import type { Express } from "express";
import { type EndpointName, endpoints } from "../contract/endpoints.ts";
import { type Lanes, laneOf } from "./admission-lanes.ts";
import { admit } from "./admission.ts";
import { type Handler, type MountOptions, mountEndpoint } from "./mount-endpoint.ts";

/** One handler for each endpoint. */
export type Handlers = {
  readonly [Name in EndpointName]: Handler<(typeof endpoints)[Name]>;
};

/** Mounts every endpoint of the contract. */
export function mountEndpoints(
  app: Express,
  handlers: Handlers,
  { lanes, ...options }: Omit<MountOptions, "admit"> & { readonly lanes: Lanes },
): void {
  function mount<Name extends EndpointName>(name: Name): void {
    const lane = laneOf(name);
    mountEndpoint<(typeof endpoints)[Name]>(app, endpoints[name], handlers[name], {
      ...options,
      admit: lane === null ? undefined : admit(lanes[lane]),
    });
  }
  for (const name of Object.keys(endpoints)) mount(name as EndpointName);
}
