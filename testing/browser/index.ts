export * from "./extension";
export { findChromium, findFirefox } from "./find";
export { type FirefoxOptions, type LaunchedFirefox, launchFirefox } from "./firefox";
export { type OfficeFirefox, officeFirefox, whyNoOfficeFirefox } from "./firefox-office";
export { visitPrivately } from "./firefox-private";
export { type Launched, type LaunchOptions, launchWithExtension } from "./launch";
export * from "./pages";
export { RealPopup } from "./real-popup";
export * from "./stored";
