"""Each page allows what it holds and nothing else, and the site's headers allow what any page does."""

from __future__ import annotations

import base64
import hashlib

import pytest

from campaign.outputs import headers
from campaign.rendering.policy import (
    NOTHING,
    SLOT,
    Policy,
    form_sources,
    page_policy,
    with_policy,
)
from tests.unit.rendering.conftest import Maker
from tests.unit.rendering.samples import PAGE, SETTINGS, SUBSCRIBE

FORMS = {"https://l.example/join": frozenset({"https://l.example", "https://next.example"})}


def sources(document: str, name: str) -> set[str] | None:
    found = page_policy(document, FORMS).sources.get(name)
    return None if found is None else set(found)


def digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def test_a_page_of_words_allows_nothing() -> None:
    assert str(page_policy("<p>Words</p>", FORMS)) == (
        "default-src 'none'; connect-src 'self'; base-uri 'none'; form-action 'none'"
    )


@pytest.mark.parametrize(
    ("document", "name", "expected"),
    [
        ('<link rel="stylesheet" href="../a.css">', "style-src", {"'self'"}),
        ('<link rel="canonical" href="https://x.example/">', "style-src", None),
        ('<link rel="icon" href="a.svg">', "img-src", {"'self'"}),
        ('<img src="a.png" alt="">', "img-src", {"'self'"}),
        ("<img src='https://p.example/a.png' alt=''>", "img-src", {"https://p.example"}),
        (
            '<img srcset="a.png 1x, https://p.example/b.png 2x">',
            "img-src",
            {"'self'", "https://p.example"},
        ),
        ('<img src="data:image/png;base64,AA">', "img-src", {"data:"}),
        ('<iframe src="https://v.example/1"></iframe>', "frame-src", {"https://v.example"}),
        ('<video src="a.mp4" poster="a.png">', "media-src", {"'self'"}),
        ('<form action="/search/">', "form-action", {"'self'"}),
        (
            '<form action="https://l.example/join?u=1&amp;id=2">',
            "form-action",
            set(FORMS["https://l.example/join"]),
        ),
        ('<form action="https://elsewhere.example/">', "form-action", set()),
        ('<script src="a.js"></script>', "script-src", {"'self'"}),
        ("<script>x()</script>", "script-src", {digest("x()")}),
        ('<script type="application/ld+json">{}</script>', "script-src", None),
        ("<style>p{}</style>", "style-src", {digest("p{}")}),
        ("<STYLE>p{}</STYLE >", "style-src", {digest("p{}")}),
        ("<style>a{}</style><style>b{}</style>", "style-src", {digest("a{}"), digest("b{}")}),
        ("<style>p{}", "style-src", set()),
        ('<script type="application/javascript">x()</script>', "script-src", {digest("x()")}),
    ],
)
def test_what_a_page_holds_decides_what_it_allows(
    document: str, name: str, expected: set[str] | None
) -> None:
    assert sources(document, name) == expected


def test_a_style_sheet_with_a_font_or_a_drawn_picture_is_allowed_them() -> None:
    assert sources("<style>@font-face{}</style>", "font-src") == {"'self'"}
    drawn = "<style>a{background:url(data:image/svg+xml,x)}</style>"
    assert sources(drawn, "img-src") == {"data:"}
    assert sources("<style>a{}</style>", "font-src") is None
    assert sources("<style>a{}</style>", "img-src") is None


def test_only_the_place_in_the_head_is_filled() -> None:
    filled = with_policy(f'<meta content="{SLOT}"><p>{SLOT}</p>', NOTHING)
    assert filled.count(SLOT) == 1
    assert filled.endswith(f"<p>{SLOT}</p>")


def test_two_policies_together_allow_what_either_does() -> None:
    one, other = (
        Policy({"img-src": frozenset({"a"})}),
        Policy({"img-src": frozenset({"b"}), "x": frozenset()}),
    )
    assert (one | other).sources == {"img-src": {"a", "b"}, "x": frozenset()}


def test_every_page_says_its_policy_before_anything_else_but_its_encoding(made: Maker) -> None:
    site = made(
        {
            "pages/index": PAGE.format(title="Home") + "role: home\n",
            "pages/privacy": PAGE.format(title="Privacy") + "role: privacy\n",
            "actions/newsletter": SUBSCRIBE + "old_addresses: [/old/]\n",
        }
    )
    for address in site.addresses():
        head = site.html(address).split("<head>")[1]
        assert head.strip().startswith(
            '<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="default-src'
        ), address
        assert "unsafe" not in head.split("\n")[2]
    form = site.html("/actions/newsletter/")
    assert (
        "form-action 'self' https://*.list-manage.com https://evenhand.us0.list-manage.com https://mailchi.mp"
        in form
    )
    assert "form-action 'none'" in site.html("/privacy/")


def test_forms_are_allowed_with_all_the_hosts_their_provider_sends_people_to(made: Maker) -> None:
    found = form_sources(made({"actions/newsletter": SUBSCRIBE}).site)
    (address,) = found
    assert address == "https://evenhand.us0.list-manage.com/subscribe/post"
    assert {"'self'", "https://mailchi.mp"} <= found[address]


def test_the_headers_hold_the_union_of_the_pages_and_nothing_unsafe(made: Maker) -> None:
    site = made({"actions/newsletter": SUBSCRIBE}).site
    documents = ['<img src="a.png">', '<form action="/search/">', "<script>x()</script>"]
    policy = headers.site_policy(site, documents, ["index.html"])
    told = headers.security_headers(policy)["Content-Security-Policy"]
    assert told.startswith("default-src 'none'; script-src 'sha256-")
    assert digest("x()") in told
    assert "https://mailchi.mp" in told
    assert "frame-ancestors 'none'" in told
    assert "unsafe" not in told
    searching = headers.site_policy(site, [], ["pagefind/wasm.en.pagefind"])
    assert "script-src 'self' 'wasm-unsafe-eval'" in str(searching)
    assert "unsafe-inline" not in str(searching)


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("netlify", "_headers"),
        ("cloudflare", "_headers"),
        ("other", "_headers"),
        ("apache", ".htaccess"),
    ],
)
def test_a_host_that_reads_headers_from_the_site_finds_them(
    made: Maker, host: str, name: str
) -> None:
    publishing = SETTINGS["publishing.yml"] + f"host: {host}\n"
    site = made({"actions/newsletter": SUBSCRIBE}, settings={"publishing.yml": publishing}).site
    (file,) = headers.write(site, [], [])
    assert file.path == name
    text = file.content.decode()
    for header in headers.security_headers(NOTHING):
        assert header in text
    assert all(len(line) <= headers.LONGEST_LINE for line in text.splitlines())


@pytest.mark.parametrize("host", ["nginx", "github_pages"])
def test_a_host_that_reads_none_is_given_none(made: Maker, host: str) -> None:
    publishing = SETTINGS["publishing.yml"] + f"host: {host}\n"
    site = made({"actions/newsletter": SUBSCRIBE}, settings={"publishing.yml": publishing}).site
    assert list(headers.write(site, [], [])) == []


def test_a_server_block_of_nginx_says_each_header_for_every_answer() -> None:
    text = headers.written_for("nginx", headers.security_headers(NOTHING))
    assert text.count("add_header") == text.count(" always;\n") == 7
    assert '"' not in headers.security_headers(NOTHING)["Content-Security-Policy"]
