export * from "./extension";
export { findChromium } from "./find";
export { type Launched, type LaunchOptions, launchWithExtension } from "./launch";
export * from "./pages";
export { RealPopup } from "./real-popup";
export * from "./stored";
