"""One thread for slow work, with an end to every wait: full or late is an error, never a queue."""

import atexit
import queue
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, TypeVar
from weakref import WeakSet

T = TypeVar("T")

END_SECONDS = 5.0
"""How long the process's end waits for a job under way: cut off inside a library of C++, it would
end the process by an abort."""


class Overloaded(RuntimeError):
    """The work could not be done in time."""


class BoundedWorker:
    """Runs jobs one after another on a daemon thread of its own."""

    def __init__(self, name: str, *, waiting: int, seconds: float) -> None:
        """`waiting`: jobs that may wait beside the one under way; `seconds`: the longest wait."""
        self._seconds = seconds
        self._jobs: queue.Queue[tuple[Future[Any], Callable[[], Any]]] = queue.Queue(waiting)
        self._began: float | None = None
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()
        _workers.add(self)

    def run(self, job: Callable[[], T]) -> T:
        """Return what the job returns; it may still be running after an error.

        Raises Overloaded if it cannot begin or is not done in time, else what the job raises.
        """
        if self._is_stuck():
            raise Overloaded("the worker hangs")
        done: Future[T] = Future()
        try:
            self._jobs.put_nowait((done, job))
        except queue.Full:
            raise Overloaded("too much work is waiting") from None
        try:
            return done.result(self._seconds)
        except TimeoutError:
            done.cancel()
            raise Overloaded(f"not done within {self._seconds} s") from None

    def _is_stuck(self) -> bool:
        """Tell whether one job has held the thread for longer than anybody waits."""
        began = self._began
        return began is not None and time.monotonic() - began > self._seconds

    def _run(self) -> None:
        while True:
            done, job = self._jobs.get()
            if not done.set_running_or_notify_cancel():
                continue
            self._began = time.monotonic()
            try:
                done.set_result(job())
            except BaseException as error:
                done.set_exception(error)
            finally:
                self._began = None

    def rest(self, seconds: float) -> None:
        """Wait until no job is under way, or the time is over."""
        end = time.monotonic() + seconds
        while self._began is not None and time.monotonic() < end:
            time.sleep(0.01)


_workers: WeakSet[BoundedWorker] = WeakSet()


@atexit.register
def _rest() -> None:
    for worker in list(_workers):
        worker.rest(END_SECONDS)
