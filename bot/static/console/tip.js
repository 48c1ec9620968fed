// What noticed a danger, beside the words it was noticed in: one small note for the whole page, which
// never leaves the window and can be read with the pointer, the keyboard and a finger. Assistive
// technology reads the same lines as the mark's own description.

import { h } from "./dom.js";

const EDGE = 8;

/** Show the `data-tip` of what is pointed at or has the focus. */
export function showTips() {
  const tip = h("div", { class: "tip", hidden: true, "aria-hidden": "true" });
  document.body.append(tip);
  let shown = null;

  const hide = () => {
    shown = null;
    tip.hidden = true;
  };
  const show = (mark) => {
    shown = mark;
    tip.replaceChildren(...mark.dataset.tip.split("\n").map((line) => h("p", { text: line })));
    tip.hidden = false;
    place(tip, mark);
  };
  const found = (target) => target?.closest?.("[data-tip]") ?? null;

  document.addEventListener("pointerover", ({ target }) => {
    const mark = found(target);
    if (mark) show(mark);
    else if (shown && shown !== document.activeElement && !tip.contains(target)) hide();
  });
  document.addEventListener("focusin", ({ target }) => (found(target) ? show(found(target)) : hide()));
  document.addEventListener("focusout", ({ target }) => target === shown && hide());
  document.addEventListener("scroll", ({ target }) => shown && target.contains(shown) && (inSight(shown, target) ? place(tip, shown) : hide()), { capture: true, passive: true });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !shown) return;
    event.stopPropagation();
    hide();
  }, { capture: true });
  // The words may be taken off the page while they are pointed at.
  new MutationObserver(() => shown && !shown.isConnected && hide()).observe(document.getElementById("main"), { childList: true, subtree: true });
}

function inSight(mark, scroller) {
  if (!(scroller instanceof Element)) return true;
  const [words, frame] = [mark.getBoundingClientRect(), scroller.getBoundingClientRect()];
  return words.bottom > frame.top && words.top < frame.bottom;
}

/** Below the last line of the words, or above the first where there is no room. */
function place(tip, mark) {
  const pieces = [...mark.getClientRects()]; // one for each line, and for each part of the words in it
  if (!pieces.length) return;
  const bottom = Math.max(...pieces.map((piece) => piece.bottom));
  const line = pieces.filter((piece) => piece.bottom > bottom - 2);
  const { width, height } = tip.getBoundingClientRect();
  const rtl = getComputedStyle(mark).direction === "rtl";
  const wish = rtl ? Math.max(...line.map((piece) => piece.right)) - width : Math.min(...line.map((piece) => piece.left));
  const below = bottom + height <= innerHeight - EDGE;
  tip.style.left = `${Math.max(EDGE, Math.min(wish, innerWidth - width - EDGE))}px`;
  tip.style.top = `${below ? bottom : Math.max(EDGE, pieces[0].top - height)}px`;
}
