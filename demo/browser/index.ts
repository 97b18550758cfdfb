export * from "./extension";
export { findChromium, findFirefox } from "./find";
export { type LaunchedFirefox, launchFirefox } from "./firefox";
export { type Launched, type LaunchOptions, launchWithExtension } from "./launch";
export * from "./pages";
export { RealPopup } from "./real-popup";
export * from "./stored";
