/** The room before anybody speaks: top bar, first view, conversation, composer, helpline sheet. */

import { el, icon } from "./dom.js";

const text = (tag, key, properties = {}) => el(tag, { ...properties, "data-text": key });

/** Build all fixed nodes. Returns them by name; `frame` holds the others. Texts come with Texts.apply. */
export function buildShell({ standalone }) {
  const parts = { ...topBar(), ...middle(), ...composer(), ...sheet() };
  const room = el(standalone ? "main" : "section", { class: "room", "data-label": "ui_conversation" });
  room.append(parts.intro, parts.log, parts.typing);
  parts.foot = el("div", { class: "foot" }, parts.latest, parts.form, parts.closed);
  parts.frame = el("div", { class: "frame", tabindex: "-1" }, parts.bar, room, parts.foot, parts.dialog);
  return parts;
}

function topBar() {
  const clinic = el("h1", { class: "clinic" });
  const language = el("select", { class: "language" });
  const languageLabel = el("label", { class: "language-label" }, text("span", "ui_language", { class: "unseen" }), language);
  const person = barButton("person", "ui_talk_to_person");
  const helplines = barButton("phone", "ui_helplines", { hidden: true, "aria-haspopup": "dialog" });
  const exit = barButton("leave", "ui_exit", { "data-title": "ui_exit_hint" });
  exit.classList.add("exit");
  const strip = el("div", { class: "strip", role: "status" });
  const bar = el(
    "header",
    { class: "bar" },
    el("div", { class: "bar-inside" }, clinic, el("div", { class: "bar-tools" }, helplines, person), languageLabel, exit),
    strip,
  );
  return { bar, clinic, language, person, helplines, exit, strip };
}

function barButton(drawing, key, properties = {}) {
  return el("button", { type: "button", class: "tool", ...properties }, icon(drawing), text("span", key));
}

function middle() {
  const dots = el("span", { class: "dots", "aria-hidden": "true" }, el("i"), el("i"), el("i"));
  return {
    intro: el("section", { class: "intro", hidden: true }),
    log: el("div", { class: "log", role: "log", "aria-live": "polite", "data-label": "ui_conversation" }),
    typing: el("div", { class: "typing", role: "status" }, el("span", { class: "typing-inside", hidden: true }, dots, text("span", "ui_typing", { class: "unseen" }))),
    latest: el("button", { type: "button", class: "latest", hidden: true }, icon("down"), text("span", "ui_new_messages")),
  };
}

function composer() {
  const area = el("textarea", {
    rows: "1",
    id: "words",
    enterkeyhint: "send",
    autocomplete: "off",
    "data-placeholder": "ui_write",
    "aria-describedby": "hint",
  });
  const send = el("button", { type: "submit", class: "send", "data-label": "ui_send", "data-title": "ui_send" }, icon("send"));
  const hint = el("p", { class: "hint", id: "hint", role: "status" });
  const form = el("form", { class: "composer", novalidate: true, "data-label": "ui_write" }, text("label", "ui_write", { for: "words", class: "unseen" }), area, send, hint);
  return { form, area, send, hint, closed: el("div", { class: "closed", role: "status", hidden: true }) };
}

function sheet() {
  const close = el("button", { type: "button", class: "tool close", "data-label": "ui_close" }, icon("close"));
  const cards = el("div", { class: "cards" });
  const title = text("h2", "ui_helplines_title", { id: "sheet-title" });
  const dialog = el("dialog", { class: "sheet", "aria-labelledby": "sheet-title" }, el("div", { class: "sheet-head" }, title, close), cards);
  return { dialog, cards, close };
}
