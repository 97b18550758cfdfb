import { openShown } from "../ui/coverage/shown";
import { openSettings } from "../ui/coverage/stored";
import { drawView } from "../ui/draw";
import { Popout } from "./popout";

const settings = await openSettings();
const shown = await openShown(settings);
await drawView(settings, () => <Popout shown={shown} />);
