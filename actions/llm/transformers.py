"""A model inside this process, through transformers and torch."""

import asyncio
import importlib
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import structlog

from actions.llm import Prompt
from actions.llm.answer import read_answer
from bot.errors import ModelUnavailable
from bot.model_folder import folder_of, is_folder_name, lacks

SECONDS = 8.0
"""For the whole call, the wait for its turn too; the action that waits has 10."""
MOST_WAITING = 4
"""Calls in hand and in the queue. A fifth would not be answered in time anyway."""

log = structlog.get_logger(__name__)


class LocalModel:
    """Generates on one thread, one answer at a time. `model` is a folder, or an id on the hub.

    It is loaded with the first call, which is likely to end with "timeout" before that is done.
    """

    def __init__(self, model: str, *, threads: int = 1, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._generator = _Generator(model, threads)
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="model")
        self._waiting = 0
        self._stops: set[threading.Event] = set()

    async def reply(self, prompt: Prompt) -> str:
        try:
            return await self._reply(prompt)
        except ModelUnavailable as error:
            log.warning("model gave no answer", reason=error.reason)
            raise

    async def close(self) -> None:
        """Stop what is being generated or waits; a model that is loading is not waited for."""
        for stop in self._stops:
            stop.set()
        self._worker.shutdown(wait=False, cancel_futures=True)

    async def _reply(self, prompt: Prompt) -> str:
        if self._waiting >= MOST_WAITING:
            raise ModelUnavailable("busy")
        stop = threading.Event()
        work = asyncio.get_running_loop().run_in_executor(
            self._worker, self._generator.generate, prompt, stop
        )
        self._waiting += 1
        self._stops.add(stop)
        try:
            async with asyncio.timeout(self._seconds):
                text, cut = await asyncio.shield(work)
        except TimeoutError:
            raise ModelUnavailable("timeout") from None
        except asyncio.CancelledError:
            if work.cancelled():  # not its caller was, but the queue, by `close`
                raise ModelUnavailable("busy") from None
            raise
        finally:
            stop.set()
            # Counted until the thread has noticed: only then it is free for another.
            work.add_done_callback(lambda done: self._ended(done, stop))
        return read_answer(text, cut=cut)

    def _ended(self, work: asyncio.Future[tuple[str, bool]], stop: threading.Event) -> None:
        self._waiting -= 1
        self._stops.discard(stop)
        if not work.cancelled():
            work.exception()  # seen, also where nobody waits for it any more


class _Generator:
    """The model and its tokenizer; used on the worker's thread alone."""

    def __init__(self, model: str, threads: int) -> None:
        self._name = model
        self._threads = threads
        self._loaded: tuple[Any, Any] | None = None
        self._broken = False

    def generate(self, prompt: Prompt, stop: threading.Event) -> tuple[str, bool]:
        """Return the text, and whether it was cut at its longest.

        Raises ModelUnavailable: "timeout" if `stop` is set meanwhile, "broken" if the model cannot
        be loaded or fails.
        """
        if stop.is_set():
            raise ModelUnavailable("timeout")
        tokenizer, model = self._load()
        if stop.is_set():
            raise ModelUnavailable("timeout")
        try:
            found = _generate(tokenizer, model, prompt, stop)
        except Exception as error:  # whatever the model's own code raises; it may quote the prompt
            log.error("model failed", error=type(error).__name__)  # noqa: TRY400
            found = None
        if found is None:
            raise ModelUnavailable("broken")
        if stop.is_set():
            raise ModelUnavailable("timeout")
        return found

    def _load(self) -> tuple[Any, Any]:
        if self._loaded is None and not self._broken:
            try:
                self._loaded = _load(self._name, self._threads)
            except Exception as error:  # from many libraries, and none will go by itself
                self._broken = True
                log.error("model cannot be loaded", model=self._name, error=type(error).__name__)  # noqa: TRY400
        if self._loaded is None:
            raise ModelUnavailable("broken")
        return self._loaded


def _load(name: str, threads: int) -> tuple[Any, Any]:
    # Both take seconds and hundreds of MB to import, which only this backend should cost.
    torch, transformers = importlib.import_module("torch"), importlib.import_module("transformers")
    torch.set_num_threads(threads)
    transformers.utils.logging.disable_progress_bar()
    is_folder = is_folder_name(name)
    if is_folder and (missing := lacks(folder_of(name))):
        raise FileNotFoundError(missing)
    source = str(folder_of(name)) if is_folder else name
    options = {"local_files_only": is_folder, "trust_remote_code": False}
    tokenizer = transformers.AutoTokenizer.from_pretrained(source, **options)
    model = transformers.AutoModelForCausalLM.from_pretrained(
        source, use_safetensors=True, dtype="auto", **options
    )
    return tokenizer, model.to("cuda" if torch.cuda.is_available() else "cpu").eval()


def _generate(
    tokenizer: Any, model: Any, prompt: Prompt, stop: threading.Event
) -> tuple[str, bool]:
    torch, transformers = importlib.import_module("torch"), importlib.import_module("transformers")

    def stopped(ids: Any, _scores: Any, **_more: Any) -> Any:
        return torch.full((ids.shape[0],), stop.is_set(), dtype=torch.bool, device=ids.device)

    tokens = tokenizer.apply_chat_template(
        [{"role": turn.role, "content": turn.content} for turn in prompt.messages],
        add_generation_prompt=True,
        return_dict=True,
        return_tensors="pt",
        enable_thinking=False,  # a name of the template's; those that do not know it pass it over
    ).to(model.device)
    with torch.inference_mode():
        whole = model.generate(
            **tokens,
            max_new_tokens=prompt.most_tokens,
            stopping_criteria=transformers.StoppingCriteriaList([stopped]),
            pad_token_id=tokenizer.pad_token_id or tokenizer.eos_token_id,
        )
    new = whole[0, tokens["input_ids"].shape[1] :]
    return str(tokenizer.decode(new, skip_special_tokens=True)), len(new) >= prompt.most_tokens
