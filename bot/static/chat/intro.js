/** The first view: who is here, what it can do, and what to do in an emergency. */

import { el } from "./dom.js";
import { countryLine, elsewhere, emergencyLine, numbers, withCallLinks } from "./helpline.js";

/** Fill the first view from the welcome frame. Its buttons stay until the patient has said something. */
export function showIntro(node, { intro, emergency, locale }, texts, { withChoices, onChoice }) {
  const lines = (intro?.texts ?? []).map((line) => ({ line, linked: withCallLinks(line, emergency) }));
  const words = lines.map(({ line, linked }, index) => el("p", { class: index ? null : "intro-lead" }, ...(linked ?? [line])));
  const spoken = el("div", { class: "intro-words", lang: locale, dir: "auto" }, ...words);
  node.replaceChildren(mark(), spoken);
  if (withChoices && intro?.choices?.length > 0) node.append(choices(intro.choices, locale, texts, onChoice));
  if (numbers(emergency?.emergency).length > 0) node.append(emergencyCard(emergency, texts, lines.some(({ linked }) => linked)));
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

/** The number to call, unless the words above have said it, and for which country it is. */
function emergencyCard(card, texts, said) {
  const line = el("p", { class: "intro-emergency" });
  if (said) line.append(...countryLine(card, texts));
  else line.append(emergencyLine(card, "ui_emergency", texts), card.country_name ? ` (${card.country_name})` : "");
  const other = elsewhere(card, texts);
  return el("div", { class: "intro-foot" }, line, other ? el("p", {}, other) : null);
}
