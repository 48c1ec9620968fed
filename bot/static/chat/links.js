import { el } from "./dom.js";

const ADDRESS = /https?:\/\/[^\s<>"«»“”，。；！？）》]+/g;
const TRAILING = /[.,;:!?)\]]+$/;

/** A text of the bot, each address in it as a link that opens beside the chat. */
export function withLinks(text) {
  const parts = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const address = found.replace(TRAILING, "");
    parts.push(text.slice(from, index), link(address));
    from = index + address.length;
  }
  return [...parts, text.slice(from)].filter((part) => part !== "");
}

function link(address) {
  if (!URL.canParse(address)) return address;
  return el("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, address.replace(/^https?:\/\/(www\.)?/, ""));
}
