// The keyboard: one letter, never while somebody types.

import { h } from "./dom.js";

const LIST = [
  ["j", "keys_next"],
  ["k", "keys_previous"],
  ["Enter", "keys_open"],
  ["c", "keys_claim"],
  ["r", "keys_reply"],
  ["Enter", "keys_send"],
  ["i", "keys_case"],
  ["m", "keys_sound"],
  ["Esc", "keys_leave"],
  ["?", "keys_help"],
];

/** Listen for keys; `commands` holds a function for each letter, and one for "Escape". */
export function listen(commands) {
  addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (document.querySelector("dialog[open]")) return;
    const field = event.target.closest?.("input, textarea, select");
    if (field && event.key !== "Escape") return;
    const command = commands[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!command) return;
    event.preventDefault();
    if (field) field.blur();
    else command();
  });
}

/** Show the list of keys. */
export function showKeys(dialog, texts) {
  const rows = LIST.map(([key, what]) => h("div", {}, h("dt", {}, h("kbd", { text: key })), h("dd", { text: texts.t(what) })));
  const done = h("button", { type: "button", text: texts.t("dismiss"), on: { click: () => dialog.close() } });
  dialog.replaceChildren(h("h1", { text: texts.t("keys") }), h("dl", {}, ...rows), done);
  dialog.setAttribute("aria-label", texts.t("keys"));
  dialog.showModal();
}
