"""Slow work on a thread of its own: every wait ends, and nobody waits behind what hangs."""

import threading
from collections.abc import Iterator
from contextlib import suppress

import pytest

from safety.bounded import BoundedWorker, Overloaded


@pytest.fixture
def gate() -> Iterator[threading.Event]:
    gate = threading.Event()
    yield gate
    gate.set()


def test_a_job_returns_what_it_returns_and_raises_what_it_raises() -> None:
    worker = BoundedWorker("test", waiting=2, seconds=5)
    assert worker.run(lambda: 7) == 7
    with pytest.raises(ZeroDivisionError):
        worker.run(lambda: 1 // 0)
    assert worker.run(lambda: 8) == 8, "a job that failed ends nothing"


def test_a_job_that_hangs_is_late_and_nobody_waits_behind_it(gate: threading.Event) -> None:
    worker = BoundedWorker("test", waiting=2, seconds=0.05)
    told = ""
    while "hangs" not in told:  # on a busy machine a job may be late before it begins
        with pytest.raises(Overloaded) as late:
            worker.run(gate.wait)
        told = str(late.value)
    with pytest.raises(Overloaded, match="hangs"):
        worker.run(lambda: 7)


def test_a_worker_that_was_late_works_again_once_it_is_free(gate: threading.Event) -> None:
    worker = BoundedWorker("test", waiting=2, seconds=0.05)
    with pytest.raises(Overloaded):
        worker.run(gate.wait)
    gate.set()
    for _ in range(100):
        with suppress(Overloaded):
            assert worker.run(lambda: 7) == 7
            break
        threading.Event().wait(0.01)
    else:
        pytest.fail("the worker never came back")


def test_a_full_queue_is_told_at_once(gate: threading.Event) -> None:
    worker = BoundedWorker("test", waiting=1, seconds=5)
    begun = threading.Event()

    def hold() -> None:
        begun.set()
        gate.wait()

    jobs = (hold, lambda: None)
    threads = [threading.Thread(target=worker.run, args=(job,)) for job in jobs]
    threads[0].start()
    begun.wait(5)
    threads[1].start()
    while worker._jobs.empty():
        threading.Event().wait(0.001)
    with pytest.raises(Overloaded, match="waiting"):
        worker.run(lambda: 7)
    gate.set()
    for thread in threads:
        thread.join(5)
