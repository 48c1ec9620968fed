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

const SIGNS = {
  yes: "M6 .8a5.200 5.200 0 1 0 0 10.400A5.200 5.200 0 1 0 6 .8z",
  no: "M6 1.400a4.600 4.600 0 1 0 0 9.200A4.600 4.600 0 1 0 6 1.400z",
  skip: "M1.500 6h9",
  unclear: "M3.400 3.800a2.600 2.600 0 1 1 4 2.200C6.400 6.600 6 7.100 6 8M6 10v.6",
  done: "M1.500 6.500 4.500 9.500 10.500 2.500",
  cannot: "M2 2l8 8M10 2 2 10",
  better: "M6 11V1.500M2 5.500 6 1.500l4 4",
  same: "M1 6h9.500M6.500 2l4 4-4 4",
  worse: "M6 1v9.500M2 6.500l4 4 4-4",
  other: "M1.500 6h.6M5.700 6h.6M9.900 6h.6",
};

/** A level as a shape and a word: never told by colour alone. */
export function levelChip(level, word) {
  return h("span", { class: "level", data: { level } }, shape(SHAPES[level] ?? SHAPES.none), word);
}

/** An answer as a sign and a word. */
export function signed(sign, word) {
  return h("span", { class: "signed", data: { sign } }, shape(SIGNS[sign] ?? SIGNS.other), h("span", { text: word }));
}

function shape(outline) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 12 12");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", outline);
  svg.append(path);
  return svg;
}

/**
 * The pieces of a text with what raised the risk marked. A rule's words are underlined; the whole
 * sentence of a model gets a quieter mark, in which the words of a rule still stand out. Spans
 * count code points; those that overlap share one mark, which takes the focus. `describe(mark)`
 * says in one line what noticed it; without it the marks cannot be focused.
 */
export function marked(text, marks, describe) {
  const points = Array.from(text);
  const pieces = [];
  let at = 0;
  for (const group of grouped(marks, points.length)) {
    if (group.start > at) pieces.push(points.slice(at, group.start).join(""));
    pieces.push(mark(points, group, describe));
    at = group.end;
  }
  if (at < points.length) pieces.push(points.slice(at).join(""));
  return pieces;
}

function mark(points, group, describe) {
  const words = merged(group.spans.filter(({ mark }) => !isBroad(mark)));
  const data = { level: group.level };
  const pieces = inner(points, group, words);
  if (!describe) return h("mark", { data }, ...pieces);
  const lines = [...new Set(group.spans.map(({ mark }) => describe(mark)))];
  return h("mark", { tabindex: 0, data: { ...data, tip: lines.join("\n") }, "aria-description": lines.join("; ") }, ...pieces);
}

function inner(points, group, words) {
  const pieces = [];
  const add = (kind, start, end, level) => end > start && pieces.push(h("span", { class: kind, data: { level }, text: points.slice(start, end).join("") }));
  let at = group.start;
  for (const { start, end, level } of words) {
    add("around", at, start, group.level);
    add("words", start, end, level);
    at = end;
  }
  add("around", at, group.end, group.level);
  return pieces;
}

const BROAD = 60; // Code points from which on a strong underline is harder to read than it helps.

function isBroad({ kind, start, end }) {
  return kind === "model" || end - start > BROAD;
}

const RANK = ["none", "concern", "high", "imminent"];

function worse(one, other) {
  return RANK.indexOf(one) >= RANK.indexOf(other) ? one : other;
}

/** Spans in their order, those that overlap as one, each with what it was made of. */
function merged(spans) {
  const groups = [];
  for (const span of spans) {
    const last = groups.at(-1);
    if (!last || span.start >= last.end) {
      groups.push({ start: span.start, end: span.end, level: span.level, spans: [span] });
      continue;
    }
    last.end = Math.max(last.end, span.end);
    last.level = worse(last.level, span.level);
    last.spans.push(span);
  }
  return groups;
}

function grouped(marks, length) {
  const spans = marks
    .map((mark) => ({ start: Math.max(0, mark.start), end: Math.min(length, mark.end), level: mark.level || "high", mark }))
    .filter(({ start, end }) => end > start)
    .sort((one, other) => one.start - other.start || one.end - other.end);
  return merged(spans);
}
