import { t } from "../text/browser";
import { openSettings } from "../ui/coverage/stored";
import { drawView } from "../ui/draw";
import { openStorageNews } from "../ui/notes";
import { Options } from "./options";

const settings = await openSettings();
const news = openStorageNews();
await drawView(settings, () => {
  document.title = t("optionsTitle");
  return <Options settings={settings} news={news} />;
});
// The browser looked for a section named in the address before there was any.
document.querySelector(location.hash || "#app")?.scrollIntoView();
