export * from "./extension";
export { findChromium } from "./find";
export { type Launched, type LaunchOptions, launchWithExtension } from "./launch";
export * from "./pages";
export * from "./stored";
