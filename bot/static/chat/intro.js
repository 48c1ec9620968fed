/** The first view: who is here, what it can do, and what to do in an emergency. */

import { el } from "./dom.js";
import { elsewhere, emergencyLine, numbers } from "./helpline.js";

/** Fill the first view from the welcome frame. Its buttons stay until the patient has said something. */
export function showIntro(node, { intro, emergency, locale }, texts, { withChoices, onChoice }) {
  const [lead, ...others] = intro?.texts ?? [];
  const words = [lead && el("p", { class: "intro-lead" }, lead), ...others.map((line) => el("p", {}, line))];
  const spoken = el("div", { class: "intro-words", lang: locale, dir: "auto" }, ...words.filter(Boolean));
  node.replaceChildren(mark(), spoken);
  if (withChoices && intro?.choices?.length > 0) node.append(choices(intro.choices, locale, texts, onChoice));
  if (numbers(emergency?.emergency).length > 0) node.append(emergencyCard(emergency, texts));
  node.hidden = false;
}

export function dropIntroChoices(node) {
  node.querySelector(".choices")?.remove();
}

/** Two rings beside one another. */
function mark() {
  return el("div", { class: "mark", "aria-hidden": "true" }, el("i"), el("i"));
}

function choices(list, locale, texts, onChoice) {
  const buttons = list.map((choice) =>
    el("button", { type: "button", class: "choice", onclick: () => onChoice(choice) }, choice.title),
  );
  return el("div", { class: "choices", role: "group", lang: locale, "data-label": "ui_choices", "aria-label": texts.get("ui_choices") }, ...buttons);
}

function emergencyCard(card, texts) {
  const line = el("p", { class: "intro-emergency" }, emergencyLine(card, "ui_emergency", texts));
  if (card.country_name) line.append(" ", el("span", { class: "country" }, `(${card.country_name})`));
  const other = elsewhere(card, texts);
  return el("div", { class: "intro-foot" }, line, other ? el("p", {}, other) : null);
}
