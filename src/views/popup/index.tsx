import { setLanguage } from "../../text/browser";
import { openSettings } from "../shared/model/loaded-coverage";
import { drawView } from "../shared/page/draw";
import { fitWindow } from "./fit-window";
import { openPopup, Popup } from "./popup";

const settings = await openSettings();
// A language other than the browser's is read from a file.
const [model] = await Promise.all([openPopup(settings), setLanguage(settings.value.preferences.time)]);
await drawView(settings, () => <Popup model={model} />);
fitWindow();
