import { speak } from "../../text/browser";
import { openSettings } from "../shared/coverage/stored";
import { drawView } from "../shared/draw";
import { Popup } from "./popup";
import { openPopup } from "./popup-model";

const settings = await openSettings();
// Its words may have to be read from a file.
const [model] = await Promise.all([openPopup(settings), speak(settings.value.preferences.time)]);
await drawView(settings, () => <Popup model={model} />);
