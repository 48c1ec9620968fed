"""The command `beside`. Exit codes: 0 fine, 1 a check failed, 2 wrong use or configuration."""

import asyncio
import sys
from collections.abc import Coroutine, Sequence
from getpass import getpass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer
from rich.console import Console
from rich.table import Table

import locales
from bot.clock import SystemClock
from bot.errors import BesideError, ConfigurationError, StoreUnavailable
from bot.json_lines import BadRecord, Record, answer_lines, text_of
from bot.settings import KNOWLEDGE, Settings, load_running_settings, load_settings
from bot.store.redis import Store
from bot.store.sessions import Sessions
from bot.store.staff import Role, Staff
from bot.training import PUBLIC_SETS

if TYPE_CHECKING:
    from actions.knowledge.search import Library
    from bot.doctor import Finding
    from safety.review import Reviewer

T = TypeVar("T")

UNHURRIED = 60.0
"""Seconds that a measured text may wait for the encoder: nobody waits for it."""

app = typer.Typer(
    name="beside",
    help="A clinic's companion in chat.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
staff_app = typer.Typer(help="Staff accounts.", no_args_is_help=True)
locales_app = typer.Typer(help="Language packs.", no_args_is_help=True)
alerts_app = typer.Typer(help="Alerts outside the desk.", no_args_is_help=True)
knowledge_app = typer.Typer(help="Articles of patient education.", no_args_is_help=True)
app.add_typer(staff_app, name="staff")
app.add_typer(knowledge_app, name="knowledge")
app.add_typer(alerts_app, name="alerts")
app.add_typer(locales_app, name="locales")
out, err = Console(highlight=False), Console(stderr=True, highlight=False)


def main() -> None:
    """Run the command; an error of ours is one line that says what to do."""
    try:
        sys.exit(app(standalone_mode=False))
    except typer.Exit as finished:
        sys.exit(finished.exit_code)
    except typer.Abort:
        sys.exit(2)
    except (BesideError, typer.BadParameter) as error:
        err.print(f"beside: {_told(error)}", markup=False)
        sys.exit(2)
    except KeyboardInterrupt:
        sys.exit(130)
    except Exception as error:
        if hasattr(error, "exit_code") and hasattr(error, "format_message"):
            err.print(f"beside: {error.format_message()}", markup=False)
            sys.exit(2)
        raise


def _told(error: Exception) -> str:
    if isinstance(error, StoreUnavailable):
        return f"Redis does not answer ({error}): is `beside run` running, is REDIS_URL right?"
    return str(error)


def _has_redis_url() -> bool:
    return "redis_url" in load_settings().model_fields_set


def _go(work: Coroutine[Any, Any, T]) -> T:
    return asyncio.run(work)


@app.command()
def run() -> None:
    """Start Redis, Rasa, the actions and the bot; Ctrl-C stops all."""
    from bot.run import run as run_all

    _go(run_all(load_settings(), own_redis=not _has_redis_url()))


@app.command()
def serve() -> None:
    """Start the bot alone."""
    from bot.app import serve as serve_bot
    from bot.logs import configure

    settings = load_running_settings()
    configure(settings.log_level)
    _go(serve_bot(settings, lambda address: out.print(f"listening on {address}")))


@app.command()
def stories(
    paths: Annotated[list[Path] | None, typer.Argument(help="Files or folders of stories.")] = None,
    locale: Annotated[list[str] | None, typer.Option(help="Only in this language.")] = None,
    keyword: Annotated[str, typer.Option("-k", help="Only names with this in them.")] = "",
    junit: Annotated[Path | None, typer.Option(help="Write the results as JUnit XML.")] = None,
    html: Annotated[Path | None, typer.Option(help="Write the chats as a page.")] = None,
    live: Annotated[str, typer.Option(help="Play against a running installation.")] = "",
    staff: Annotated[str, typer.Option(help="With --live: who looks at the desk.")] = "",
    lanes: Annotated[int, typer.Option(min=1, max=15, help="Installations side by side.")] = 2,
    coverage: Annotated[bool, typer.Option(help="Show what no story has touched.")] = False,
    watch: Annotated[bool, typer.Option(help="Play again whenever a file changes.")] = False,
    fail_under: Annotated[float, typer.Option(min=0, max=100, help="Percent covered.")] = 0,
    schema: Annotated[Path | None, typer.Option(help="Write the JSON Schema for editors.")] = None,
    record: Annotated[Path | None, typer.Option(help="Chat, and write it as a story.")] = None,
    country: Annotated[str, typer.Option(help="With --record: of the browser, such as MX.")] = "",
) -> None:
    """Play conversation stories against the whole system."""
    from bot.stories import command

    if schema is not None:
        command.write_schema(schema)
        return
    if record is not None:
        from bot.logs import configure
        from bot.stories.record import record as record_chat

        configure("error")
        chosen = locale[0] if locale else "en"
        raise typer.Exit(_go(record_chat(record, locale=chosen, country=country)))
    if not paths:
        raise typer.BadParameter("expected a file or folder of stories, such as tests/stories")
    wanted = command.Wanted(
        paths=paths,
        locales=locale or (),
        keyword=keyword,
        junit=junit,
        html=html,
        live=live,
        staff=staff,
        password=_known_password() if staff else "",
        lanes=lanes,
        coverage=coverage,
        watch=watch,
        fail_under=fail_under,
    )
    raise typer.Exit(_go(command.stories(wanted)))


@app.command()
def simulate(
    paths: Annotated[list[Path], typer.Argument(help="Files or folders of personas.")],
    into: Annotated[Path, typer.Option(help="Where the transcripts go.")] = Path(
        ".state/simulations"
    ),
    turns: Annotated[int, typer.Option(help="Messages of each patient, instead of its own.")] = 0,
    llm: Annotated[str, typer.Option(help="Address of a model that plays the patients.")] = "",
    model: Annotated[str, typer.Option(help="With --llm: the model's name.")] = "",
    key_file: Annotated[Path | None, typer.Option(help="With --llm: file of its key.")] = None,
) -> None:
    """Let simulated patients talk with the whole system, and score what can be scored."""
    from bot.stories.simulate import Simulation
    from bot.stories.simulate import simulate as simulate_all

    key = key_file.read_text(encoding="utf-8").strip() if key_file else ""
    wanted = Simulation(paths=paths, into=into, llm=llm, model=model, key=key, turns=turns)
    raise typer.Exit(_go(simulate_all(wanted)))


@app.command()
def train(
    guards: Annotated[
        bool, typer.Option("--guards", help="Teach the guards anew; takes twenty minutes or more.")
    ] = False,
    tune: Annotated[
        bool, typer.Option(help="With --guards: also the encoder, the longest part.")
    ] = True,
) -> None:
    """Train the dialogue model and make the guards' encoder, if what they are made from changed."""
    from bot.training import make_models
    from bot.training import train as train_model

    settings = load_settings()
    if guards:
        from bot.training import train_review
        from safety.train import train as train_guards

        train_guards(out.print, model=settings.encoder, tune=tune)
        train_review(out.print)
        return
    made = make_models(out.print, settings.encoder)
    trained = train_model(out.print, log_file=settings.state_dir / "logs" / "train.log")
    out.print("trained" if made or trained else "nothing has changed")


@app.command()
def chat(
    locale: Annotated[str, typer.Option(help="Language to begin in, such as es.")] = "",
    url: Annotated[str, typer.Option(help="Address of the bot.")] = "",
) -> None:
    """Talk in the terminal."""
    from bot.terminal import talk

    settings = load_running_settings()
    address = url or _address(settings)
    _go(talk(address, locale or settings.default_locale))


def _address(settings: Settings) -> str:
    return settings.public_url or f"http://127.0.0.1:{settings.port}"


@app.command()
def assess() -> None:
    """Read JSON lines with "text" and perhaps "locale"; write them with the guards' verdict."""
    from safety.guards import load_guards

    assessor = load_guards(locales.FOLDER)

    def answer(record: Record) -> dict[str, Any]:
        context = record.get("context", [])
        if not isinstance(context, list) or not all(isinstance(each, str) for each in context):
            raise BadRecord('expected "context" to be a list of texts')
        locale = text_of(record, "locale")
        return assessor.assess(record["text"], locale=locale, context=context).as_mapping()

    answer_lines(answer)


@app.command()
def search(
    question: Annotated[str, typer.Argument(help="What a patient would ask.")],
    locale: Annotated[str, typer.Option(help="The language of the question.")] = "en",
    count: Annotated[int, typer.Option(min=1, help="How many articles to show.")] = 5,
) -> None:
    """Show which articles fit a question, and which one a patient would be answered with."""
    library = _articles([locale])
    today = SystemClock().now().date()
    answer = library.best(question, locale, today)
    table = Table("", "article", "title", "score")
    for hit in library.find(question, locale, today, count=count):
        mark = "answers" if answer and hit.article.id == answer.article.id else ""
        table.add_row(mark, hit.article.id, hit.article.title, f"{hit.score:.2f}")
    Console().print(table if table.row_count else "No article has a word of this question.")


@knowledge_app.command("list")
def knowledge_list() -> None:
    """List the articles, and count what awaits a clinician's review or has expired."""
    languages = load_settings().languages
    library = _articles(languages)
    today = SystemClock().now().date()
    table = Table("language", "article", "title", "reviewed by", "due")
    waiting = expired = 0
    for article in (each for locale in languages for each in library.articles(locale)):
        waiting += not article.reviewed_by
        expired += article.is_expired(today)
        by = article.reviewed_by or "nobody yet"
        table.add_row(article.locale, article.id, article.title, by, str(article.review_due))
    Console().print(table)
    Console().print(
        f"{waiting} await a clinician's review, {expired} have expired and are not told."
    )


@knowledge_app.command("import")
def knowledge_import(
    source: Annotated[Path, typer.Argument(help="A folder of Markdown, or a file of JSON lines.")],
    locale: Annotated[str, typer.Option(help="The language of the articles.")] = "en",
) -> None:
    """Take in the clinic's own articles, which are told before ours; then restart Beside."""
    from actions.knowledge.article import ArticleError
    from actions.knowledge.importing import import_articles

    _check_language(locale)
    folder, today = load_settings().state_dir / KNOWLEDGE, SystemClock().now().date()
    try:
        report = import_articles(source, folder, locale, today)
    except ArticleError as error:
        raise ConfigurationError(str(error)) from error
    for reason in report.refused:
        typer.echo(reason, err=True)
    typer.echo(
        f"{report.taken} taken, {len(report.refused)} left out. "
        "None counts as reviewed unless it names who did; they are told after a restart."
    )
    if not report.taken:
        raise typer.Exit(1)


@knowledge_app.command("eval")
def knowledge_eval(
    source: Annotated[Path, typer.Argument(help="JSON lines or a table of question and answer.")],
    locale: Annotated[str, typer.Option(help="The language of the questions.")] = "en",
    about: Annotated[str, typer.Option(help="Ask only questions that this expression finds.")] = "",
) -> None:
    """Measure how often a question finds its own answer among the first five."""
    import re

    from actions.knowledge.article import ArticleError
    from actions.knowledge.measure import read_pairs, recall
    from safety.encoder import Encoder
    from safety.encoder_export import PLAIN

    _check_language(locale)
    try:
        pairs = read_pairs(source, locale)
        wanted = re.compile(about, re.IGNORECASE)
    except (ArticleError, re.error) as error:
        raise ConfigurationError(str(error)) from error
    asked = [number for number, (question, _) in enumerate(pairs) if wanted.search(question)]
    table = Table("searched", "recall@5", "95 %", "of", "passages", "p95 ms")
    encoder = Encoder(PLAIN)
    for name, titled in (("question and answer", True), ("answer alone", False)):
        result = recall(pairs, locale, encoder, titled=titled, asked=asked)
        low, high = result.found.interval
        table.add_row(
            name,
            f"{result.found.share:.3f}",
            f"{low:.3f} to {high:.3f}",
            str(result.found.total),
            str(result.passages),
            f"{result.p95_milliseconds:.1f}",
        )
    Console().print(table)


def _check_language(locale: str) -> None:
    if locale not in locales.available():
        raise ConfigurationError(f"no language {locale!r} in locales/")


def _articles(languages: Sequence[str]) -> "Library":
    from actions.__main__ import load_articles

    for locale in languages:
        _check_language(locale)
    return load_articles(languages, load_settings().state_dir / KNOWLEDGE)


@app.command()
def review() -> None:
    """Read JSON lines with a reply as "text"; write them with whether it may leave, and why not.

    "locale", "country" and "context" (what the patient said) may stand beside it.
    """
    reviewer = _reviewer(load_settings())

    def answer(record: Record) -> dict[str, Any]:
        context = record.get("context") or ""
        if isinstance(context, list) and all(isinstance(each, str) for each in context):
            context = "\n".join(context)
        if not isinstance(context, str):
            raise BadRecord('expected "context" to be a text, or a list of texts')
        locale, country = text_of(record, "locale"), text_of(record, "country") or ""
        verdict = reviewer.review(record["text"], locale=locale, country=country, context=context)
        return verdict.as_mapping()

    answer_lines(answer)


@app.command("eval")
def evaluate(
    data: Annotated[Path, typer.Option(help="Folder of the public sets.")] = PUBLIC_SETS,
    write: Annotated[
        bool, typer.Option(help="Put the figures into docs/safety.md and docs/guards.md.")
    ] = False,
) -> None:
    """Measure the guards and the review on held-out parts and public sets, with 95 % intervals."""
    from safety import report, review_report
    from safety.guards import load_guards
    from safety.public_sets import read_sets

    sets = read_sets(data)
    if not sets:
        err.print(f"no public set lies in {str(data)!r}: they are left out", markup=False)
    text = report.figures(load_guards(locales.FOLDER, late=UNHURRIED), sets)
    typer.echo(text)
    reviewed = review_report.figures(_reviewer(load_settings()), data)
    typer.echo(reviewed)
    if write:
        docs = locales.FOLDER.parent / "docs"
        report.write(docs / "safety.md", text)
        report.write(docs / "guards.md", reviewed)


def _reviewer(settings: Settings) -> "Reviewer":
    from safety.helplines import Helplines
    from safety.review import Reviewer

    helplines = Helplines.load(locales.FOLDER / "helplines.yml", settings.helplines_file)
    return Reviewer.load(
        locales.FOLDER, helplines, toxicity=settings.toxicity, hosts=settings.linked_hosts
    )


@app.command()
def doctor() -> None:
    """Say what is configured, reachable, stale or unsafe, each with its remedy."""
    from bot.doctor import Finding, examine

    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    settings = load_running_settings()
    findings: list[Finding] = [*_go(examine(settings)), _articles_found(settings)]
    for finding in findings:
        mark = {"ok": "[green]ok[/green]", "note": "[yellow]note[/yellow]"}.get(
            finding.state, "[red]wrong[/red]"
        )
        table.add_row(mark, finding.subject, finding.told)
    out.print(table)
    raise typer.Exit(1 if any(finding.state == "wrong" for finding in findings) else 0)


def _articles_found(settings: Settings) -> "Finding":
    from actions.knowledge.article import ArticleError, read_all
    from bot.doctor import Finding

    own = settings.state_dir / KNOWLEDGE
    try:
        there = [
            article
            for locale in settings.languages
            for article in (read_all(locales.FOLDER, locale) | read_all(own, locale)).values()
        ]
    except ArticleError as error:
        return Finding(state="wrong", subject="articles", told=f"the actions do not start: {error}")
    today = SystemClock().now().date()
    waiting = sum(not article.reviewed_by for article in there)
    expired = sum(article.is_expired(today) for article in there)
    told = f"{waiting} of {len(there)} await a clinician's review, {expired} have expired"
    if waiting or expired:
        told += " and are not told" if expired else ""
        return Finding(state="note", subject="articles", told=f"{told}: beside knowledge list")
    return Finding(state="ok", subject="articles", told=f"{len(there)}, all reviewed and in date")


@app.command()
def bench(
    messages: Annotated[int, typer.Option(min=10, help="Scripted messages to send.")] = 300,
    url: Annotated[str, typer.Option(help="Address of the bot.")] = "",
) -> None:
    """Measure a running installation: latency of scripted and crisis replies, memory at rest."""
    from bot.bench import measure

    settings = load_running_settings()
    address = url or _address(settings)
    out.print(_go(measure(address, messages)))


@staff_app.command("add")
def staff_add(
    name: str, role: Annotated[Role, typer.Option(help="What they do.")] = Role.CLINICIAN
) -> None:
    """Make an account; the password is asked for, or read from standard input."""
    password = _new_password()

    async def add(staff: Staff, _: Sessions) -> None:
        account = await staff.add(name, role, password)
        out.print(f"{account.name} may sign in as {account.role}")

    _go(_with_staff(add))


@staff_app.command("list")
def staff_list() -> None:
    """List the accounts."""

    async def show(staff: Staff, _: Sessions) -> None:
        for account in await staff.list():
            state = "disabled" if account.disabled else "active"
            typer.echo(f"{account.name}\t{account.role}\t{state}")  # tabs, which rich would expand

    _go(_with_staff(show))


@staff_app.command("disable")
def staff_disable(name: str) -> None:
    """Refuse an account from now on, and end what it has open."""

    async def disable(_: Staff, sessions: Sessions) -> None:
        await sessions.disable(name)
        out.print(f"{name} is disabled", markup=False)

    _go(_with_staff(disable))


async def _with_staff(work: Any) -> None:
    store, clock = Store(load_running_settings().redis_url), SystemClock()
    try:
        staff = Staff(store, clock)
        await work(staff, Sessions(store, clock, staff))
    finally:
        await store.close()


def _known_password() -> str:
    return getpass("password: ") if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")


def _new_password() -> str:
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\n")
    password = getpass("password (10 characters or more): ")
    if password != getpass("once more: "):
        raise ConfigurationError("the two passwords differ")
    return password


@alerts_app.command("test")
def alerts_test() -> None:
    """Send one test alert to everything that is configured, and say what happened."""
    from bot.alerts.trial import try_all

    settings = load_running_settings()
    results = _go(try_all(settings, SystemClock()))
    if not results:
        raise ConfigurationError(
            "no alert is configured: set BESIDE_ALERT_WEBHOOK or BESIDE_ALERT_SMTP_HOST"
        )
    for result in results:
        out.print(f"{result.target}: {result.told}", markup=False)
    raise typer.Exit(0 if all(result.delivered for result in results) else 1)


@locales_app.command("check")
def locales_check(codes: Annotated[list[str] | None, typer.Argument()] = None) -> None:
    """Say whether languages are fit to be switched on."""
    from bot.packs import problems

    wrong = False
    for code in codes or locales.available():
        found = problems(code, SystemClock().now().date())
        wrong = wrong or bool(found)
        for problem in found:
            out.print(f"{code}: {problem}", markup=False)
        if not found:
            out.print(f"{code}: complete")
    raise typer.Exit(1 if wrong else 0)
