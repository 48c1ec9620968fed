"""What staff see of a crisis at a glance: the protocol's state, as plain values for the desk."""

from collections.abc import Mapping, Sequence
from typing import Any

from safety.crisis import PlanStep
from safety.screener import LOINC, Question

Card = dict[str, Any]


def staff_card(state: Mapping[str, Any] | None) -> Card:
    """Return what the protocol learned, from a state as `Step.state` holds it.

    Keys, always all of them: branch, level, outcome, barrier, means ("put_away", "cannot" or "")
    as strings, "" where nothing is known; answers [{"question", "loinc", "reply"}] in the
    screener's order; people [name]; plan [{"step", "text"}]; check_ins [{"number", "answer"}].
    Returns {} where there is no crisis. Never raises: a state may be old, or not ours.
    """
    if not isinstance(state, Mapping) or not state.get("branch"):
        return {}
    return {
        **{key: _text(state.get(key)) for key in ("branch", "level", "outcome")},
        "answers": _answers(_mapping(state.get("replies"))),
        "barrier": _text(state.get("barrier")),
        "people": [name for each in _list(state.get("people")) if (name := _text(each))],
        "means": _text(state.get("means")),
        "plan": [
            {"step": each.value, "text": _text(plan[each])}
            for plan in (_mapping(state.get("plan")),)
            for each in PlanStep
            if _text(plan.get(each))
        ],
        "check_ins": [
            {"number": each.get("number", 0), "answer": _text(each.get("answer"))}
            for each in _list(state.get("check_ins"))
            if isinstance(each, Mapping)
        ],
    }


def _answers(replies: Mapping[str, Any]) -> list[Card]:
    return [
        {"question": question.value, "loinc": LOINC[question], "reply": _text(replies[question])}
        for question in Question
        if question in replies
    ]


def _text(value: Any) -> str:
    return str(value) if isinstance(value, str) else ""


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _list(value: Any) -> Sequence[Any]:
    return value if isinstance(value, list | tuple) else ()
