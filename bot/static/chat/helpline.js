/** The helpline card: numbers to tap, and nothing that has to be understood first. */

import { el, icon } from "./dom.js";

/** The telephone numbers in a text such as "120" or "999 / 112", each as it is written. */
export function numbers(text) {
  return (text ?? "").split(/[^\d\s+()*#-]+/).map((part) => part.trim()).filter((part) => /\d/.test(part));
}

const dialled = (number) => number.replace(/[^\d+*#]/g, "");

/** The space after a label; Chinese punctuation brings its own. */
const gapAfter = (label) => (/[\u3000-\u303f\uff00-\uffef]$/.test(label) ? "" : " ");

/** A link that calls the number. */
export function callLink(number, properties = {}) {
  return el("a", { href: `tel:${dialled(number)}`, dir: "ltr", ...properties }, number);
}

/** The text, with each of the card's numbers to call in it as a link; null if it names none of them. */
export function withCallLinks(text, card) {
  const known = [card?.emergency, ...(card?.lines ?? []).map(({ call }) => call)].flatMap(numbers);
  const pieces = text.split(/(\d[\d\s-]*\d|\d)/);
  if (!pieces.some((piece) => known.includes(piece))) return null;
  return pieces.map((piece) => (known.includes(piece) ? callLink(piece, { class: "number" }) : piece));
}

/** "Numbers for: United States". */
export function countryLine(card, texts) {
  const label = texts.get("ui_numbers_for");
  return [el("span", { "data-text": "ui_numbers_for" }, label), gapAfter(label), el("strong", {}, card.country_name ?? "")];
}

/** "Label: 911", for each number of a country's emergency services. */
export function emergencyLine(card, key, texts) {
  const label = texts.get(key);
  const line = el("span", { class: "emergency" }, el("span", { "data-text": key }, label), gapAfter(label));
  numbers(card?.emergency).forEach((number, index) => {
    line.append(index ? " · " : "", callLink(number, { class: "number" }));
  });
  return line;
}

/** "In another country: findahelpline.com", or null. */
export function elsewhere(card, texts) {
  const link = directory(card?.directory);
  if (!link) return null;
  const label = texts.get("ui_elsewhere");
  return el("span", { class: "elsewhere" }, el("span", { "data-text": "ui_elsewhere" }, label), gapAfter(label), link);
}

function directory(address) {
  if (!address) return null;
  return webLink(address.includes("://") ? address : `https://${address}`, address.replace(/^https:\/\//, ""));
}

/** A link to an https page of the card, opened beside the chat; null for any other kind of address. */
function webLink(address, ...content) {
  let url;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  if (url.protocol !== "https:") return null;
  return el("a", { href: url.href, target: "_blank", rel: "noopener noreferrer" }, ...content);
}

export function helplineCard(card, texts) {
  const say = (key, properties = {}) => el("span", { "data-text": key, ...properties }, texts.get(key));
  const node = el("div", { class: "helpline", role: "group", "data-label": "ui_helplines", "aria-label": texts.get("ui_helplines") });
  node.append(el("p", { class: "helpline-country" }, ...countryLine(card, texts)));
  if (card.urgent && numbers(card.emergency).length > 0) node.append(emergencyService(card, say));
  for (const line of card.lines ?? []) node.append(service(line, say));
  if (!card.urgent && numbers(card.emergency).length > 0) {
    node.append(el("p", { class: "helpline-emergency" }, emergencyLine(card, "ui_emergency", texts)));
  }
  const other = elsewhere(card, texts);
  if (card.assumed || other) {
    node.append(el("p", { class: "helpline-note" }, card.assumed ? say("ui_assumed") : "", card.assumed ? gapAfter(texts.get("ui_assumed")) : "", other));
  }
  return node;
}

/** The emergency number as the first thing to tap. */
function emergencyService(card, say) {
  const calls = numbers(card.emergency).map((number) => action(`tel:${dialled(number)}`, "phone", say("ui_call"), number));
  return el("div", { class: "helpline-service" }, el("p", { class: "helpline-name" }, say("ui_emergency")), el("div", { class: "helpline-actions" }, ...calls));
}

function service(line, say) {
  const actions = el("div", { class: "helpline-actions" });
  for (const number of numbers(line.call)) {
    actions.append(action(`tel:${dialled(number)}`, "phone", say("ui_call"), number));
  }
  if (line.text?.to) actions.append(textAction(line.text, say));
  const notes = [line.hours, line.url && webLink(line.url, say("ui_website")), !line.verified && say("ui_unverified")];
  const shown = notes.filter(Boolean).flatMap((note, index) => (index ? [" · ", note] : [note]));
  return el(
    "div",
    { class: "helpline-service" },
    el("p", { class: "helpline-name" }, line.name),
    actions,
    shown.length > 0 ? el("p", { class: "helpline-hours" }, ...shown) : null,
  );
}

function action(href, drawing, label, number, extra = null) {
  return el(
    "a",
    { class: "helpline-action", href },
    icon(drawing),
    el("span", {}, el("span", { class: "small" }, label, extra), " ", el("span", { class: "big", dir: "ltr" }, number)),
  );
}

function textAction({ to, body }, say) {
  const href = `sms:${dialled(to)}${body ? `?&body=${encodeURIComponent(body)}` : ""}`;
  const word = body ? el("span", {}, " · ", say("ui_text_message"), " ", el("b", {}, body)) : null;
  return action(href, "message", say("ui_text"), to, word);
}
