import { render } from "preact";
import { t } from "../text/browser";
import { openSettings } from "../ui/coverage/stored";
import { openStorageNews } from "../ui/notes";
import { Options } from "./options";

document.documentElement.lang = t("language");
document.title = t("optionsTitle");
const settings = await openSettings();
render(<Options settings={settings} news={openStorageNews()} />, document.getElementById("app") ?? document.body);
// The browser looked for a section named in the address before there was any.
document.querySelector(location.hash || "#app")?.scrollIntoView();
