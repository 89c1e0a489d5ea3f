import fc from "fast-check";

/** Properties draw the same values in every run, unless a seed is given (npm run test:nightly draws one and prints it). */
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20_260_101) });
