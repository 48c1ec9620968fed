"""The country: where the patient is decides which numbers are right."""

from safety.branches import Stage
from safety.crisis import State, Step, step
from safety.hearing import Heard
from safety.questions import pending, still_here
from safety.stages.course import card_of, following, go_on
from safety.turn import Turn

ALSO_PEOPLE = frozenset({"GE", "JO", "TD"})
"""Countries whose names (Georgia, Jordan, Chad) are people's as well."""

ASKING = frozenset({Stage.COUNTRY, Stage.COUNTRY_NAME})


def placed(state: State, heard: Heard) -> tuple[State, str]:
    """Return the state with the country that a disclosure names, and that country or ""."""
    place = heard.place
    if place is not None and place.country and (place.framed or state.stage in ASKING):
        todo = tuple(stage for stage in state.todo if stage is not Stage.COUNTRY)
        return state.but(country=place.country, assumed=False, todo=todo), place.country
    if place is not None and state.country in place.elsewhere:
        return state.but(country="", assumed=False), ""
    return state, ""


def is_about_place(state: State, turn: Turn) -> bool:
    """Anything goes when the country was asked for; else "I'm in …" or the country's name.

    "Jordan" answers "who can be with you" with a friend; once the country is known, a bare
    name must be one of ours. In a safety plan "the park in London" is a place like any other, and
    "Paris" may be whom somebody trusts.
    """
    place = turn.heard.place
    if place is None:
        return False
    if state.stage is Stage.PLAN:
        return place.framed and place.country != state.country
    if state.stage is Stage.TRUSTED and state.is_placed:
        return place.framed
    if state.stage in ASKING or place.framed:
        return True
    listed = place.country in turn.helplines.countries()
    known = listed or (not state.is_placed and place.country not in ALSO_PEOPLE)
    return (place.bare and known) or state.country in place.elsewhere


def moved(state: State, turn: Turn) -> Step:
    """Take up the country that was named, or that the assumed one is wrong."""
    country = turn.heard.place.country if turn.heard.place else ""
    asked = state.stage in ASKING
    if not country:
        return _elsewhere(state, turn, asked=asked)
    # The card of the country that was assumed is on the screen: again, it would only push the
    # question off a telephone.
    seen = country == state.country and not state.bodily
    state = state.but(country=country, assumed=False)
    voice = turn.voice(state)
    words = [voice.say("crisis_emergency_first" if state.bodily else "crisis_country")]
    if state.poison and voice.has_poison_line:
        words.append(voice.say("crisis_poison"))
    if asked:
        state, questions = following(state, voice)
    else:
        state = state.but(todo=tuple(s for s in state.todo if s is not Stage.COUNTRY))
        questions = pending(state, voice, staying=False)
    return step(
        state,
        *words,
        *(questions or (() if state.bodily else (still_here(state, voice),))),
        card=None if seen else card_of(state, voice),
        event="country",
        realert=turn.is_high,
        country=country,
    )


def _elsewhere(state: State, turn: Turn, *, asked: bool) -> Step:
    """Take the wrong number off the screen, and ask for the country by its name, once."""
    if state.stage is Stage.COUNTRY_NAME:
        return go_on(state, turn)
    todo = state.todo if asked or state.stage is Stage.STAYING else (state.stage, *state.todo)
    if state.stage is Stage.SAFE:
        todo = (state.resume, *state.todo)
    state = state.but(
        country="",
        assumed=False,
        stage=Stage.COUNTRY_NAME,
        todo=tuple(s for s in todo if s not in {Stage.COUNTRY, Stage.STAYING}),
    )
    voice = turn.voice(state)
    return step(
        state,
        voice.say("crisis_other_country"),
        *pending(state, voice),
        card=card_of(state, voice),
        event="country",
    )
