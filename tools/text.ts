import messages from "../public/_locales/en/messages.json" with { type: "json" };
import { translator } from "../src/text/translate";

/** The extension's English messages, outside of a browser. */
export const t = translator(messages);
