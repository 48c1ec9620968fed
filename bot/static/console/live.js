// The web socket of the desk. It comes back by itself until the session has ended.

const SESSION_ENDED = 4401;
const FIRST_DELAY = 500;
const LONGEST_DELAY = 15000;
const ACTIVE_EVERY = 60000;
const SILENCE = 40000; // The server pushes the queue every 15 s: after this the line is dead.
const DOUBT = 20000; // And after this it is not trusted any more by a page that has just woken.

export class Live {
  #socket = null;
  #delay = FIRST_DELAY;
  #timer = 0;
  #over = false;
  lastActive = Date.now();

  /** `hear(frame)` gets what the server sends, `tell(state)` "connecting", "live", "reconnecting", "ended". */
  constructor({ hear, tell, alive }) {
    this.hear = hear;
    this.tell = tell;
    this.alive = alive;
  }

  /** Called each second. */
  beat() {
    if (Date.now() - this.#heard > SILENCE) this.drop();
  }

  #heard = Date.now();

  connect() {
    if (this.#over) return;
    clearTimeout(this.#timer);
    const scheme = location.protocol === "https:" ? "wss" : "ws";
    const socket = new WebSocket(`${scheme}://${location.host}/console/ws`);
    this.#socket = socket;
    this.#heard = Date.now();
    socket.addEventListener("open", () => {
      this.#delay = FIRST_DELAY;
      this.tell("live");
    });
    socket.addEventListener("message", ({ data }) => {
      if (socket !== this.#socket) return;
      this.#heard = Date.now();
      this.hear(JSON.parse(data));
    });
    socket.addEventListener("close", (event) => this.#closed(socket, event));
  }

  async #closed(socket, event) {
    if (socket !== this.#socket || this.#over) return;
    this.#socket = null;
    if (event.code === SESSION_ENDED) return this.end();
    this.tell("reconnecting");
    // A refused handshake does not say why: ask whether the session is still there.
    if (event.code === 1006 && (await this.alive()) === false) return this.end();
    if (this.#socket) return; // woken meanwhile
    this.#timer = setTimeout(() => this.connect(), this.#delay * (0.75 + Math.random() / 2));
    this.#delay = Math.min(this.#delay * 2, LONGEST_DELAY);
  }

  /** Give up a line on which nothing is heard any more; a browser may hold on to it for minutes. */
  drop() {
    const socket = this.#socket;
    if (!socket || this.#over) return;
    this.#closed(socket, { code: 1006 });
    socket.close();
  }

  end() {
    if (this.#over) return;
    this.#over = true;
    clearTimeout(this.#timer);
    this.#socket?.close();
    this.tell("ended");
  }

  /** Send a frame if there is a connection; returns whether there is. */
  send(frame) {
    if (this.#socket?.readyState !== WebSocket.OPEN) return false;
    this.#socket.send(JSON.stringify(frame));
    return true;
  }

  /** Somebody is at the desk: told at most once a minute, since that keeps the session. */
  active(now = false) {
    if (!now && Date.now() - this.lastActive < ACTIVE_EVERY) return;
    if (this.send({ type: "active" })) this.lastActive = Date.now();
  }

  /** The page is back from sleep or from no network: come back at once, on a line that is alive. */
  wake() {
    if (this.#over) return;
    const old = this.#socket;
    if (old && Math.abs(Date.now() - this.#heard) < DOUBT) return;
    if (old) this.tell("reconnecting");
    this.#socket = null;
    this.#delay = FIRST_DELAY;
    old?.close();
    this.connect();
  }
}
