"""An endpoint that keeps failing is left alone, for longer each time, and tried again by one call."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest

from assistant.breaker import (
    FAULTS_TO_REST,
    FIRST_REST,
    LONGEST_REST,
    Breaker,
    Pass,
    read_retry_after,
)
from assistant.service import Assistant
from assistant.walking import MODEL_UNAVAILABLE
from tests.assistant.conftest import ask
from tests.assistant.faults import ASKED, GOOD, answers, reset_at_once, says, silent
from tests.assistant.scripted_model import Reply, ScriptedModel
from tests.assistant.test_model_faults import one_end
from tests.fakes import FixedClock

NOW = datetime(2026, 11, 25, 4, 0, tzinfo=UTC)


@pytest.fixture
def model() -> Iterator[ScriptedModel]:
    server = ScriptedModel()
    yield server
    server.close()


@pytest.fixture
def assistant(open_with: Callable[..., Assistant], model: ScriptedModel) -> Assistant:
    return open_with(llm_base_url=model.base_url, llm_model="scripted", llm_timeout=2.0)


def admitted(breaker: Breaker) -> Pass:
    given = breaker.admit()
    assert given is not None
    return given


def fail(breaker: Breaker, wait: timedelta | None = None) -> None:
    given = admitted(breaker)
    breaker.failed(given, wait)
    breaker.done(given)


def test_it_rests_after_faults_in_a_row_and_not_before() -> None:
    breaker = Breaker(FixedClock())
    for _ in range(FAULTS_TO_REST - 1):
        fail(breaker)
    breaker.worked()  # a word between: not in a row
    for _ in range(FAULTS_TO_REST - 1):
        fail(breaker)
    assert breaker.until is None
    fail(breaker)
    assert breaker.until is not None
    assert breaker.admit() is None


def test_one_call_tries_and_the_rest_grows_to_its_bound() -> None:
    clock = FixedClock()
    breaker = Breaker(clock)
    for _ in range(FAULTS_TO_REST):
        fail(breaker)
    rests = []
    for _ in range(8):
        assert breaker.until is not None
        rest = breaker.until - clock.now()
        rests.append(rest)
        clock.advance(seconds=rest.total_seconds() - 1)
        assert breaker.admit() is None
        clock.advance(seconds=1)
        trial = admitted(breaker)
        assert breaker.admit() is None  # one at a time
        breaker.failed(trial)
        breaker.done(trial)
    assert rests[:3] == [FIRST_REST, FIRST_REST * 2, FIRST_REST * 4]
    assert rests == sorted(rests)
    assert rests[-1] == LONGEST_REST
    clock.advance(seconds=LONGEST_REST.total_seconds())
    admitted(breaker)
    breaker.worked()
    assert breaker.until is None
    fail(breaker)
    assert breaker.until is None  # counting starts anew


def test_a_trial_that_told_nothing_is_left_to_the_next_caller() -> None:
    clock = FixedClock()
    breaker = Breaker(clock)
    for _ in range(FAULTS_TO_REST):
        fail(breaker)
    clock.advance(seconds=FIRST_REST.total_seconds())
    breaker.done(admitted(breaker))  # its asker left
    assert admitted(breaker).trial


def test_calls_under_way_when_the_rest_began_do_not_lengthen_it() -> None:
    breaker = Breaker(FixedClock())
    under_way = admitted(breaker)
    for _ in range(FAULTS_TO_REST):
        fail(breaker)
    until = breaker.until
    breaker.failed(under_way)
    assert breaker.until == until


@pytest.mark.parametrize(
    ("written", "seconds"),
    [
        ("30", 30),
        (" 0 ", 0),
        ("999999999999999999", LONGEST_REST.total_seconds()),
        ("Wed, 25 Nov 2026 04:01:30 GMT", 90),
        ("Wed, 25 Nov 2026 03:59:00 GMT", 0),
        ("soon", None),
        ("-5", None),
        ("1.5", None),
        ("", None),
        (None, None),
        ("٣٠", None),
    ],
)
def test_retry_after_is_read_as_seconds_or_as_a_date(written: str | None, seconds: float | None) -> None:
    wait = read_retry_after(written, NOW)
    assert (wait.total_seconds() if wait is not None else None) == seconds


@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize("after", ["45", "Wed, 25 Nov 2026 04:00:45 GMT"])
def test_an_endpoint_that_asks_for_time_gets_it_at_once(
    assistant: Assistant, model: ScriptedModel, clock: FixedClock, status: int, after: str
) -> None:
    model.script = answers(status, "application/json", "{}", f"Retry-After: {after}")
    one_end(ask(assistant, ASKED))
    model.script = says(GOOD)
    clock.advance(seconds=44)
    card = one_end(ask(assistant, ASKED))
    assert (card.mode, card.state) == ("extractive", "complete")
    assert MODEL_UNAVAILABLE in card.notices
    assert len(model.requests) == 1
    clock.advance(seconds=1)
    assert one_end(ask(assistant, ASKED)).text == GOOD
    assert len(model.requests) == 2


def test_no_endpoint_is_left_alone_longer_than_the_bound_whatever_it_asks(
    assistant: Assistant, model: ScriptedModel, clock: FixedClock
) -> None:
    model.script = answers(429, "application/json", "{}", "Retry-After: 86400")
    one_end(ask(assistant, ASKED))
    clock.advance(seconds=LONGEST_REST.total_seconds())
    model.script = says(GOOD)
    assert one_end(ask(assistant, ASKED)).text == GOOD


@pytest.mark.parametrize(
    ("fault", "tries"),
    [
        (answers(500, "text/plain", ""), 1),
        (answers(429, "text/plain", ""), 1),
        (silent, 1),
        (reset_at_once, 2),
    ],
    ids=["500", "429", "silent", "reset"],
)
def test_faults_of_the_endpoint_in_a_row_leave_it_alone(
    assistant: Assistant, model: ScriptedModel, clock: FixedClock, fault: Callable[[Reply], None], tries: int
) -> None:
    model.script = fault  # type: ignore[assignment]
    for _ in range(FAULTS_TO_REST):
        assert assistant.model_rests_until is None
        one_end(ask(assistant, ASKED))
    assert assistant.model_rests_until == clock.now() + FIRST_REST
    assert len(model.requests) == FAULTS_TO_REST * tries  # only a broken connection is tried twice
    card = one_end(ask(assistant, ASKED))
    assert (card.mode, MODEL_UNAVAILABLE in card.notices) == ("extractive", True)
    assert len(model.requests) == FAULTS_TO_REST * tries


@pytest.mark.parametrize(
    "not_its_own",
    [answers(401, "text/plain", ""), says(), says(GOOD, finish="length"), says(finish="content_filter")],
)
def test_other_faults_do_not_count(assistant: Assistant, model: ScriptedModel, not_its_own: object) -> None:
    model.script = not_its_own  # type: ignore[assignment]
    for _ in range(FAULTS_TO_REST + 1):
        one_end(ask(assistant, ASKED))
    assert assistant.model_rests_until is None
    assert len(model.requests) == FAULTS_TO_REST + 1
