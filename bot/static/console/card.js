// What the crisis steps learned: the branch and the level, the answers, what helps and what is in the way.

import { h, levelChip, signed } from "./dom.js";

const MEANS = { put_away: "done", nothing: "done", cannot: "cannot" };
const ANSWERS = { better: "better", same: "same", worse: "worse", safe: "done" };

const CHECK_INS = 4;

/** Return the card as a section, or null without a crisis; `due`: when the bot still checks back. */
export function crisisCard(card, due, texts) {
  if (!card?.branch) return null;
  const parts = [summary(card, texts), screener(card, texts), around(card, texts), plan(card, texts), checkIns(card, due, texts)];
  return h("section", { class: "crisis" }, h("h2", { text: texts.t("crisis") }), ...parts);
}

function summary({ branch, level, outcome }, texts) {
  const rows = [["branch", texts.types([branch])], level && ["level", levelChip(level, texts.level(level))], outcome && ["triage", h("strong", { text: texts.word("triage", outcome) })]];
  return facts(rows, texts);
}

function screener({ answers }, texts) {
  if (!answers.length) return null;
  const rows = answers.map(({ question, loinc, reply }) => h("div", {}, h("dt", {}, texts.word("question", question), " ", h("span", { class: "loinc", text: loinc })), h("dd", {}, signed(reply, texts.word("answer", reply)))));
  return block("screener", texts, h("dl", { class: "rows answers" }, ...rows));
}

function around({ barrier, means, people }, texts) {
  const rows = [
    means && ["means", signed(MEANS[means] ?? "other", texts.word("means", means))],
    barrier && ["barrier", texts.word("barrier", barrier)],
    people.length && ["people", h("ul", {}, ...people.map((name) => h("li", { dir: "auto", text: name })))],
  ];
  return facts(rows, texts);
}

function plan({ plan: steps }, texts) {
  if (!steps.length) return null;
  return block("plan", texts, h("ol", { class: "plan" }, ...steps.map(({ step, text }) => h("li", {}, h("strong", { text: texts.word("plan", step) }), h("span", { dir: "auto", text })))));
}

function checkIns({ check_ins: given }, due, texts) {
  if (!given.length && !due.length) return null;
  const answered = given.map(({ number, answer }) => h("div", {}, h("dt", { text: texts.checkIn(number) }), h("dd", {}, signed(ANSWERS[answer] ?? "other", texts.word("feels", answer)))));
  const first = CHECK_INS - due.length;
  const next = due.map((at, index) => h("div", {}, h("dt", { text: texts.checkIn(first + index) }), h("dd", { class: "muted" }, texts.t("check_in_due"), " ", h("time", { datetime: at, text: texts.moment(at) }))));
  return block("check_ins", texts, h("dl", { class: "rows answers" }, ...answered, ...next));
}

function block(title, texts, ...content) {
  return h("div", { class: "block" }, h("h3", { text: texts.t(title) }), ...content);
}

function facts(rows, texts) {
  const found = rows.filter(Boolean);
  if (!found.length) return null;
  return h("dl", { class: "rows" }, ...found.map(([key, value]) => h("div", {}, h("dt", { text: texts.t(key) }), h("dd", {}, value))));
}
