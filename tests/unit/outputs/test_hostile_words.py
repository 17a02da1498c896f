"""Words made to end what they stand in stay words in every file of a site: page, head, feed, calendar, data."""

from __future__ import annotations

import json
from dataclasses import dataclass
from xml.etree import ElementTree

import pytest
from icalendar import Calendar

from campaign.diagnostics import Span
from campaign.diagnostics.catalogue import source as codes
from campaign.diagnostics.reporters import as_json
from campaign.ledgers import action_ledger, actions_as_json
from campaign.outputs import last_files, write_all
from campaign.outputs.redirects import written_for
from campaign.pipeline import run
from campaign.project import find_project
from campaign.publishing.stamp import BuildRecord
from tests.painted import photo
from tests.unit.outputs.conftest import Made, make
from tests.unit.rendering.conftest import Maker
from tests.unit.rendering.documents import Document
from tests.unit.rendering.samples import ACTION, AS_OF, PAGE, RESPONSE

ATOM = "{http://www.w3.org/2005/Atom}"
PLAIN = "Nothing but words"
WORDS = {
    "the end of a script": "</script><script>alert(1)</script>",
    "the end of a title": "</title><img src=x onerror=alert(1)>",
    "the end of an attribute": '" onmouseover="alert(1)" x="',
    "the end of an attribute in single quotes": "' onmouseover='alert(1)",
    "the end of a tag": "><svg onload=alert(1)>",
    "a comment that never ends": "<!-- and so on",
    "the end of character data": "]]><b>bold</b>",
    "character references": "&lt;b&gt; &amp; &copy; &#60;",
    "a definition of an entity": '<!DOCTYPE x [<!ENTITY a "b">]>&a;',
    "a template": "{{ 1231 * 1001 }}{% raw %}{# a #}${7 * 7}",
    "a formula": '=HYPERLINK("https://evil.example","x")',
    "a command of a spreadsheet": "@SUM(1+1)*cmd|' /C calc'!A0",
    "the end of a value of JSON": '"}], "x": ["\\',
    "backslashes": "C:\\new\\u0041\\",
    "commas and semicolons": "a;b,c:d;TZID=x",
    "a line of a calendar": "a\nEND:VEVENT\nBEGIN:VEVENT",
    "a header": "a%0d%0aSet-Cookie: x=y",
    "letters from everywhere": "שלום 日本 😀 e\u0301",
}
TEXTS = list(WORDS.values())


@dataclass(frozen=True)
class Outputs:
    """A site that holds each of the texts, and all files of it that machines read."""

    made: Made
    files: dict[str, bytes]
    ledger: dict[str, str]

    def page(self, text: str) -> Document:
        return self.made.document(f"/responses/{name_of(text)}/")


def name_of(text: str) -> str:
    return "plain" if text == PLAIN else f"n-{TEXTS.index(text)}"


def as_read(text: str) -> str:
    """`text` as it stands in one line."""
    return " ".join(text.split())


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> Outputs:
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "content/assets").mkdir(parents=True)
    (folder / "content/assets/street.jpg").write_bytes(photo(40, 30))
    files: dict[str, str | tuple[str, str]] = {}
    for text in (*TEXTS, PLAIN):
        # All of JSON may stand in YAML.
        said = json.dumps(text, ensure_ascii=False)
        response = RESPONSE.replace("Our response to the review", said)
        response = response.replace("It must be counted.", said)
        response = response.replace("What we say about the review.", said)
        files[f"responses/{name_of(text)}"] = (
            f"{response}image: {{file: street.jpg, alt: {said}}}\n"
        )
        files[f"actions/{name_of(text)}"] = ACTION.format(title=said) + (
            f"kind: event\ntext: {said}\nbutton: {said}\nno_end_date: yes\n"
            f"event: {{starts_at: 2027-01-01 10:00, place: {said}}}\n"
        )
    made = make(folder, files)
    found = {one.path: one.content for one in write_all(made.site)}
    found |= {one.path: one.content for one in last_files(made.site, [], [])}
    checked = run(find_project(folder), as_of=AS_OF)
    rows = json.loads(actions_as_json(action_ledger(checked)))["actions"]
    return Outputs(made, found, {row["slug"]: row["title"] for row in rows})


@pytest.fixture(params=TEXTS, ids=list(WORDS))
def text(request: pytest.FixtureRequest) -> str:
    found: str = request.param
    return found


def test_a_page_has_the_elements_and_attributes_that_it_has_with_plain_words(
    outputs: Outputs, text: str
) -> None:
    def shape(document: Document) -> list[tuple[str, list[str]]]:
        return [(one.name, sorted(one.attributes)) for one in document.elements]

    assert shape(outputs.page(text)) == shape(outputs.page(PLAIN))


def test_a_heading_says_the_words_whole(outputs: Outputs, text: str) -> None:
    assert as_read(outputs.page(text).all("h1")[0].words) == as_read(text)


def test_an_attribute_says_the_words_whole(outputs: Outputs, text: str) -> None:
    described = {as_read(one.attributes.get("alt", "")) for one in outputs.page(text).all("img")}

    assert as_read(text) in described


@pytest.mark.parametrize("name", ["og:title", "og:description", "description"])
def test_the_head_says_the_words_whole(outputs: Outputs, text: str, name: str) -> None:
    (found,) = [
        as_read(one.attributes["content"])
        for one in outputs.page(text).all("meta")
        if name in (one.attributes.get("property"), one.attributes.get("name"))
    ]

    assert found.startswith(as_read(text))


def test_structured_data_says_the_words_whole(outputs: Outputs, text: str) -> None:
    (script,) = outputs.page(text).all("script")

    told = json.loads(script.words)["@graph"]

    assert as_read(text) in {as_read(str(one.get("headline", ""))) for one in told}


def test_a_feed_says_the_words_whole(outputs: Outputs, text: str) -> None:
    for path in ("feed.xml", "topics/care/feed.xml"):
        entries = ElementTree.fromstring(outputs.files[path]).findall(f"{ATOM}entry")
        assert len(entries) == len(TEXTS) + 1
        for part in ("title", "summary"):
            said = {as_read(one.findtext(f"{ATOM}{part}") or "") for one in entries}
            assert as_read(text) in said


def test_a_sitemap_holds_addresses_and_none_of_the_words(outputs: Outputs, text: str) -> None:
    root = ElementTree.fromstring(outputs.files["sitemap.xml"])

    assert as_read(text) not in as_read("".join(root.itertext()))
    assert {one.tag.partition("}")[2] for one in root.iter()} == {"urlset", "url", "loc", "lastmod"}


def test_a_calendar_says_the_words_whole_in_one_event(outputs: Outputs, text: str) -> None:
    content = outputs.files[f"actions/{name_of(text)}/event.ics"]
    plain = outputs.files["actions/plain/event.ics"]

    (event,) = Calendar.from_ical(content).walk("VEVENT")
    (usual,) = Calendar.from_ical(plain).walk("VEVENT")

    assert set(event) == set(usual)
    for part in ("SUMMARY", "DESCRIPTION", "LOCATION"):
        assert as_read(str(event[part])) == as_read(text)
    assert content.split(b"\r\n").count(b"BEGIN:VEVENT") == 1


def test_a_ledger_for_programs_says_the_words_whole(outputs: Outputs, text: str) -> None:
    assert as_read(outputs.ledger[name_of(text)]) == as_read(text)


def test_a_report_for_programs_says_the_words_whole(text: str) -> None:
    told = codes.BAD_NAME.at(Span(text), suggestion=text, name=text, better=text)

    (read,) = json.loads(as_json([told]))["diagnostics"]

    assert (read["file"], read["suggestion"]) == (text, text)
    assert text in read["title"]


def test_a_record_of_a_build_names_any_file_and_no_words(text: str) -> None:
    record = BuildRecord("1", AS_OF, {"responses": 1}, files={text: "0" * 64})

    assert json.loads(record.as_text())["files"] == {text: "0" * 64}
    assert text not in str(record.stamp())


def test_no_table_for_spreadsheets_is_made_of_what_people_write(outputs: Outputs) -> None:
    assert {path.rpartition(".")[2] for path in outputs.files} & {"csv", "tsv", "xlsx"} == set()


def test_the_rules_for_a_host_hold_none_of_the_words(outputs: Outputs, text: str) -> None:
    for path in ("_headers", "_redirects", "robots.txt"):
        assert text not in outputs.files.get(path, b"").decode()


# Each would end a rule of one of the hosts, or begin another.
OLD = ['/a";}', "/a;b", "/{a}", "/a$1", "/a*", "/:splat", "/(a|b)", "/a'b", "/<a>", "/é%0a", "/a^"]


@pytest.mark.parametrize("server", ["netlify", "cloudflare", "nginx", "apache"])
def test_an_old_address_cannot_end_the_rule_that_it_stands_in(made: Maker, server: str) -> None:
    page = f"{PAGE.format(title='About')}old_addresses: {json.dumps(OLD, ensure_ascii=False)}\n"

    rules = written_for(server, made({"pages/about": page}).site)  # type: ignore[arg-type]

    plain = written_for(
        server,
        made({"pages/about": page.replace(json.dumps(OLD, ensure_ascii=False), "[/a]")}).site,
    )  # type: ignore[arg-type]
    before, after = plain.rstrip("\n").split("/campaign/a", 1)
    assert len(rules.splitlines()) == len(OLD)
    for line in rules.splitlines():
        assert line.startswith(f"{before}/campaign/")
        assert line.endswith(after)
        middle = line.removeprefix(before).removesuffix(after)
        assert not set(middle) & set(" \"';{}$*()|<>")
