// Elements are made here and nowhere else, and words become text nodes: nothing is ever parsed.

const SVG = "http://www.w3.org/2000/svg";

/**
 * Make an element. In `props`: `class`, `text`, `on` (listeners by event), `data`, and attributes
 * (true sets an empty one, false, null and undefined leave it out). Children that are null or
 * false are left out; strings become text nodes.
 */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  const { class: names, text, on = {}, data = {}, ...attributes } = props;
  if (names) element.className = names;
  for (const [name, value] of Object.entries(data)) element.dataset[name] = value;
  for (const [name, value] of Object.entries(attributes)) attribute(element, name, value);
  for (const [event, listener] of Object.entries(on)) element.addEventListener(event, listener);
  if (text !== undefined) element.append(String(text));
  element.append(...children.flat().filter((child) => child !== null && child !== false));
  return element;
}

function attribute(element, name, value) {
  if (value === true) element.setAttribute(name, "");
  else if (value !== false && value !== null && value !== undefined) {
    element.setAttribute(name, String(value));
  }
}

const SHAPES = {
  imminent: "M6 .8 11.600 11H.4z",
  high: "M6 .4 11.600 6 6 11.600.4 6z",
  concern: "M1 6a5 5 0 1 0 10 0A5 5 0 1 0 1 6z",
  none: "M2 1h8a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1H6l-3 2.600V9H2a1 1 0 0 1-1-1V2a1 1 0 0 1 1-1z",
};

/** A level as a shape and a word: never told by colour alone. */
export function levelChip(level, word) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 12 12");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", SHAPES[level] ?? SHAPES.none);
  svg.append(path);
  return h("span", { class: "level", data: { level } }, svg, word);
}

/**
 * The pieces of a text with the words that raised the risk underlined, each with what noticed it.
 * Spans count code points; those that overlap become one.
 */
export function marked(text, marks, describe) {
  const points = Array.from(text);
  const pieces = [];
  let at = 0;
  for (const group of grouped(marks, points.length)) {
    if (group.start > at) pieces.push(points.slice(at, group.start).join(""));
    pieces.push(mark(points.slice(group.start, group.end).join(""), group, describe));
    at = group.end;
  }
  if (at < points.length) pieces.push(points.slice(at).join(""));
  return pieces;
}

function mark(words, group, describe) {
  if (!describe) return h("mark", { data: { level: group.level }, text: words });
  const tip = h("span", { class: "tip", role: "tooltip", text: describe(group.rules) });
  const props = { tabindex: 0, data: { level: group.level }, "aria-description": describe(group.rules) };
  return h("mark", props, words, tip);
}

const RANK = ["none", "concern", "high", "imminent"];

function grouped(marks, length) {
  const spans = marks
    .map(({ start, end, rule, level }) => ({
      start: Math.max(0, start),
      end: Math.min(length, end),
      rules: [rule],
      level: level || "high",
    }))
    .filter(({ start, end }) => end > start)
    .sort((one, other) => one.start - other.start || one.end - other.end);
  const groups = [];
  for (const span of spans) {
    const last = groups.at(-1);
    if (!last || span.start >= last.end) {
      groups.push(span);
      continue;
    }
    last.end = Math.max(last.end, span.end);
    last.rules = [...new Set([...last.rules, ...span.rules])];
    if (RANK.indexOf(span.level) > RANK.indexOf(last.level)) last.level = span.level;
  }
  return groups;
}
