import { el } from "./dom.js";

const IN_SECONDS = 4;
const OUT_SECONDS = 6;
const BREATHS = 5;
/** The step of an exercise that the circle belongs to; its words say the same. */
export const BREATHING = "skill_breathing_2";

/** A circle to breathe with, which grows and sinks as the words beside it say, until it is left. */
export function breathingCircle(texts) {
  const word = el("span", { class: "breath-word" });
  const circle = el("div", { class: "breath", "aria-hidden": "true" }, word);
  const say = (left, inwards) => {
    if (!left) return circle.remove();
    const key = inwards ? "ui_breathe_in" : "ui_breathe_out";
    word.dataset.text = key;
    word.textContent = texts.get(key);
    const next = () => circle.isConnected && say(inwards ? left : left - 1, !inwards);
    setTimeout(next, (inwards ? IN_SECONDS : OUT_SECONDS) * 1000);
  };
  say(BREATHS, true);
  return circle;
}
