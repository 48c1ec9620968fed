"""The containers, as far as they can be checked without an engine that runs them."""

import json
import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
import redis
import yaml
from jsonschema import Draft7Validator  # type: ignore[import-untyped]
from redis.backoff import NoBackoff
from redis.retry import Retry

from bot.parts import rasa_part
from bot.processes import redis_part
from bot.settings import Clinic, Settings, Weekday, load_settings
from bot.training import QUIET
from tests.conftest import _wait_for as wait_for
from tests.conftest import free_port

ROOT = Path(__file__).parents[2]
SCHEMA = Draft7Validator(json.loads((ROOT / "tests/data/compose_spec.json").read_text("utf-8")))
EVERYWHERE = "0.0.0.0"  # noqa: S104  (within a container)
PASSWORD = "of-a-test"
INSIDE = ["redis", "actions", "rasa"]
SERVICES = [*INSIDE, "bot"]
LLM = "llm"
"""Started only where it is asked for."""
REDIS_CONFIG = ("appendonly", "appendfsync", "save", "maxmemory", "maxmemory-policy")


@pytest.fixture(scope="module")
def compose() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text("utf-8"))
    return loaded


def dockerfile(service: Mapping[str, Any]) -> str:
    return (ROOT / str(service["build"]["dockerfile"])).read_text("utf-8")


def test_the_file_keeps_to_the_compose_specification(compose: dict[str, Any]) -> None:
    assert [error.message for error in SCHEMA.iter_errors(compose)] == []
    assert sorted(compose["services"]) == sorted([*SERVICES, LLM])


def test_the_schema_refuses_a_misspelt_key(compose: dict[str, Any]) -> None:
    wrong = {**compose, "services": {"bot": {**compose["services"]["bot"], "helthcheck": {}}}}
    assert not SCHEMA.is_valid(wrong)


def test_the_model_is_started_only_when_asked_for_and_nobody_waits_for_it(
    compose: dict[str, Any],
) -> None:
    services = compose["services"]
    assert [name for name in services if "profiles" in services[name]] == [LLM]
    assert all(LLM not in services[name].get("depends_on", {}) for name in services)


def test_the_models_name_and_folder_are_those_of_the_settings(compose: dict[str, Any]) -> None:
    service = compose["services"][LLM]
    text = (ROOT / "docs/models.md").read_text("utf-8")
    alias = service["command"][service["command"].index("--alias") + 1]
    assert f"BESIDE_LLM_MODEL={alias}\n" in text
    assert f"BESIDE_LLM_URL=http://{LLM}:8080/v1\n" in text
    assert service["volumes"] == ["${LLM_FOLDER:-./models}:/models:ro"]


def test_only_the_bot_publishes_a_port_and_by_default_to_this_machine_alone(
    compose: dict[str, Any],
) -> None:
    services = compose["services"]
    assert [name for name in services if "ports" in services[name]] == ["bot"]
    assert compose["services"]["bot"]["ports"] == ["${PUBLISH:-127.0.0.1:8080}:8080"]
    assert all("network_mode" not in service for service in services.values())


@pytest.mark.parametrize("name", [*INSIDE, LLM])
def test_what_patients_do_not_reach_has_no_way_out(compose: dict[str, Any], name: str) -> None:
    assert compose["services"][name]["networks"] == ["inside"]
    assert compose["networks"]["inside"]["internal"] is True


@pytest.mark.parametrize("name", [*SERVICES, LLM])
def test_every_service_is_watched_and_started_again(compose: dict[str, Any], name: str) -> None:
    service = compose["services"][name]
    assert service["healthcheck"]["test"][0] in ("CMD", "CMD-SHELL")
    assert service["restart"] == "unless-stopped"


@pytest.mark.parametrize("name", [*SERVICES, LLM])
def test_no_service_is_root_or_can_change_its_own_image(compose: dict[str, Any], name: str) -> None:
    service = compose["services"][name]
    user, _, group = service["user"].partition(":")
    assert int(user) > 0
    assert int(group) > 0
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]


@pytest.mark.parametrize("name", [*SERVICES, LLM])
def test_every_image_has_a_version(compose: dict[str, Any], name: str) -> None:
    service = compose["services"][name]
    bases = re.findall(r"^FROM (\S+)", dockerfile(service), re.M) if "build" in service else []
    for image in (service["image"], *bases):
        _, _, tag = image.partition(":")
        assert tag
        assert tag != "latest"


def test_there_is_no_default_password(compose: dict[str, Any]) -> None:
    text = (ROOT / "docker-compose.yml").read_text("utf-8")
    assert re.findall(r"\$\{REDIS_PASSWORD(.)", text)
    assert all(use.startswith(":?") for use in re.findall(r"\$\{REDIS_PASSWORD([^}]+)\}", text))
    for name in ("actions", "rasa", "bot"):
        assert compose["services"][name]["environment"]["REDIS_URL"].startswith("redis://:${")


def test_parts_wait_for_what_they_need_but_the_bot_waits_for_nobody(
    compose: dict[str, Any],
) -> None:
    waits = {
        name: {on: each["condition"] for on, each in service.get("depends_on", {}).items()}
        for name, service in compose["services"].items()
    }
    assert waits["actions"] == {"redis": "service_healthy"}
    assert waits["rasa"] == {"redis": "service_healthy", "actions": "service_healthy"}
    assert waits["bot"] == dict.fromkeys(INSIDE, "service_started")


def test_what_must_outlive_a_container_is_in_a_volume(compose: dict[str, Any]) -> None:
    services = compose["services"]
    assert "redis:/data" in services["redis"]["volumes"]
    assert "state:/state" in services["bot"]["volumes"]
    assert services["bot"]["environment"]["BESIDE_STATE_DIR"] == "/state"
    assert sorted(compose["volumes"]) == ["redis", "state"]
    assert " /state" in dockerfile(services["bot"])


@pytest.mark.parametrize("name", ["bot", "actions"])
def test_settings_in_the_file_are_settings_of_the_bot(compose: dict[str, Any], name: str) -> None:
    known = {f"BESIDE_{field}".upper() for field in Settings.model_fields}
    given = set(compose["services"][name]["environment"])
    assert given <= known | {"REDIS_URL", "BESIDE_CLINIC_FILE"}


def test_each_part_listens_where_the_others_look_for_it(compose: dict[str, Any]) -> None:
    bot = compose["services"]["bot"]["environment"]
    actions = compose["services"]["actions"]["environment"]
    rasa = compose["services"]["rasa"]["environment"]
    assert (bot["BESIDE_HOST"], bot["BESIDE_PORT"]) == (EVERYWHERE, "8080")
    assert actions["BESIDE_ACTIONS_HOST"] == EVERYWHERE
    assert rasa["ACTIONS_URL"] == f"http://actions:{actions['BESIDE_ACTIONS_PORT']}/webhook"
    assert bot["BESIDE_RASA_URL"] == "http://rasa:5005"


def test_rasa_is_started_as_it_is_by_the_command_run(compose: dict[str, Any]) -> None:
    text = dockerfile(compose["services"]["rasa"])
    given = json.loads(re.sub(r"\\\n", "", text.split("\nCMD ")[1]))
    part = rasa_part({}, 5005, 5055, ROOT)
    local = [word.replace(f"{ROOT}/", "") for word in part.command]
    assert given == [{"127.0.0.1": EVERYWHERE}.get(word, word) for word in local]
    environment = dict(re.findall(r"([A-Z_]+)=(\S+)", text.split("WORKDIR")[0]))
    inside = {name: part.env[name] for name in (*QUIET, "LOG_LEVEL", "SANIC_WORKERS")}
    assert {name: environment[name] for name in inside} == inside
    assert environment["PYTHONPATH"] == "/app/dialogues"


@pytest.mark.parametrize("name", ["bot", "actions", "rasa"])
def test_what_an_image_copies_exists_and_is_let_into_the_build(
    compose: dict[str, Any], name: str
) -> None:
    let_in = {
        line[1:]
        for line in (ROOT / ".dockerignore").read_text("utf-8").splitlines()
        if line.startswith("!")
    }
    copies = re.findall(r"^COPY (.+) \S+$", dockerfile(compose["services"][name]), re.M)
    for source in " ".join(copies).split():
        assert (ROOT / source).exists()
        assert Path(source).parts[0] in let_in


def test_the_containers_redis_is_set_like_the_one_of_the_command_run(tmp_path: Path) -> None:
    script = (ROOT / "docker/redis.sh").read_text("utf-8")
    redis_part("redis-server", tmp_path, 6399, tmp_path / "log")
    config = (tmp_path / "redis.conf").read_text("utf-8")
    for line in config.splitlines():
        if line.split(" ")[0] in REDIS_CONFIG:
            assert f"\n{line}\n" in script


def test_the_containers_redis_keeps_what_it_took_when_it_is_killed(tmp_path: Path) -> None:
    with started_redis(tmp_path) as client:
        client.set("taken", "yes")
    with started_redis(tmp_path) as client:
        assert client.get("taken") == b"yes"


def test_the_containers_redis_wants_its_password(tmp_path: Path) -> None:
    with started_redis(tmp_path, password="") as client, pytest.raises(redis.AuthenticationError):
        client.ping()


@contextmanager
def started_redis(folder: Path, *, password: str = PASSWORD) -> Iterator["redis.Redis"]:
    """Run docker/redis.sh on a port of its own until SIGKILL; yield a client with `password`."""
    script, port = (ROOT / "docker/redis.sh").read_text("utf-8"), free_port()
    script = script.replace("requirepass", f"bind 127.0.0.1\nport {port}\nrequirepass", 1)
    environment = {"REDIS_PASSWORD": PASSWORD, "REDIS_DIR": str(folder), "PATH": _path()}
    with (
        subprocess.Popen(
            ["sh", "-c", script], env=environment, stdout=subprocess.DEVNULL
        ) as process,
        closing(redis.Redis(port=port, password=password, retry=Retry(NoBackoff(), 0))) as client,
    ):
        try:
            wait_for(port)
            yield client
        finally:
            process.kill()


def _path() -> str:
    server = shutil.which("redis-server")
    if server is None:
        pytest.fail("redis-server is missing: apt-get install redis-server")
    return f"{Path(server).parent}:/usr/bin:/bin"


def test_the_example_of_a_clinic_can_be_read_and_shows_every_field(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    example = ROOT / "clinic.example.yml"
    monkeypatch.setenv("BESIDE_CLINIC_FILE", str(example))
    clinic = load_settings().clinic
    assert set(yaml.safe_load(example.read_text("utf-8"))) == set(Clinic.model_fields)
    assert clinic.name != Clinic().name
    assert clinic.hours[Weekday.WED] == ["09:00-12:30"]
