/** A bundle for pages without exports and types; `simulator.ts` says what of it is used. */
declare module 'simjs';
