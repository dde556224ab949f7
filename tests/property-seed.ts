/**
 * Property tests begin at one seed, so that a run can be repeated and a change is judged by what it changes;
 * `PROPERTY_SEED` sets another, `PROPERTY_SEED=random` a new one each time, to look for what is not known yet.
 */
import { configureGlobal } from "fast-check";

const DEFAULT_SEED = 20261126;

const given = process.env["PROPERTY_SEED"];
if (given !== "random") configureGlobal({ seed: Number(given ?? DEFAULT_SEED) });
