"""Each picture that cannot be shown is told at the line that names it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.good_site import ABOUT, RESPONSE, GoodSite
from tests.painted import drawing, halves, moving, photo, saved

BRAND = "site_config/brand.yml"
WORDMARK = "wordmark: Lantern Street"
BODY = "![A street at night](../assets/street.png)"

FILES = {
    "notes.jpg": b"%PDF-1.7\n",
    "half.jpg": photo(600, 400)[:400],
    "bomb.png": saved(halves(8000, 8000, "1"), "PNG"),
    "acting.svg": drawing("<script>alert(1)</script>"),
    "moving.gif": moving(),
    "photo.jpg": photo(60, 40),
    "logo.svg": drawing(),
    "logo.png": saved(halves(60, 40, "RGBA"), "PNG"),
    "logo.webp": saved(halves(60, 40, "RGBA"), "WEBP"),
}


@pytest.fixture
def site(tmp_path: Path) -> GoodSite:
    """The good site with all of these in its assets."""
    made = GoodSite(tmp_path / "site")
    for name, content in FILES.items():
        (made.root / "content" / "assets" / name).write_bytes(content)
    assert made.problems() == []
    return made


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("notes.jpg", "picture/not-a-picture"),
        ("half.jpg", "picture/broken"),
        ("bomb.png", "picture/too-large"),
        ("acting.svg", "picture/active-drawing"),
        ("moving.gif", "picture/moves"),
    ],
)
def test_a_picture_that_cannot_be_shown_is_told_wherever_it_is_named(
    site: GoodSite, name: str, code: str
) -> None:
    image = f"role: about\nimage: {{file: «{name}», alt: A street}}"
    in_frontmatter = site.spoil(ABOUT, "role: about", image)
    site.spoil(RESPONSE, BODY, f"![A street at night](../assets/{name})")
    line, _ = site.place_of(RESPONSE, f"../assets/{name}")
    found = site.problems()
    assert (code, in_frontmatter) in found
    assert [
        place for one, place in found if one == code and place.startswith(f"{RESPONSE}:{line}:")
    ]
    assert {one for one, _ in found} == {code}


def test_a_poster_is_looked_at_too(site: GoodSite) -> None:
    video = "{title: Lamps, url: https://video.example/1, captions: yes, poster: «notes.jpg»}"
    place = site.spoil(ABOUT, "role: about", f"role: about\nvideos: [{video}]")
    assert site.problems() == [("picture/not-a-picture", place)]


@pytest.mark.parametrize("name", ["photo.jpg", "moving.gif"])
def test_a_logo_in_a_box_of_its_own_colour_is_refused(site: GoodSite, name: str) -> None:
    place = site.spoil(BRAND, WORDMARK, f"{WORDMARK}\nlogo: {{file: «{name}», alt: A lamp}}")
    assert ("picture/logo-type", place) in site.problems()


def test_a_logo_of_a_type_that_is_never_published_is_told_once(site: GoodSite) -> None:
    (site.root / "content/assets/logo.ico").write_bytes(b"\0\0\1\0")
    place = site.spoil(BRAND, WORDMARK, f"{WORDMARK}\nlogo: {{file: «logo.ico», alt: A lamp}}")
    assert site.problems() == [("file/type-not-published", place)]


def test_a_logo_that_could_act_is_refused(site: GoodSite) -> None:
    place = site.spoil(BRAND, WORDMARK, f"{WORDMARK}\nlogo: {{file: «acting.svg», alt: A lamp}}")
    assert site.problems() == [("picture/active-drawing", place)]


@pytest.mark.parametrize("name", ["logo.svg", "logo.png", "logo.webp"])
def test_a_logo_as_svg_png_or_webp_is_taken(site: GoodSite, name: str) -> None:
    site.spoil(BRAND, WORDMARK, f"{WORDMARK}\nlogo: {{file: «{name}», alt: A lamp}}")
    assert site.problems() == []


def test_in_a_draft_it_is_on_the_list_of_things_to_do(site: GoodSite) -> None:
    site.spoil(RESPONSE, BODY, "![A street at night](../assets/notes.jpg)")
    site.draft(RESPONSE)
    told = [one for one in site.checked().diagnostics if one.code == "picture/not-a-picture"]
    assert [one.severity for one in told] == ["warning"]


def test_a_setting_does_not_let_through_what_could_act(site: GoodSite) -> None:
    site.spoil(RESPONSE, BODY, "![A street at night](../assets/acting.svg)")
    site.add("site_config/publishing.yml", "\nseverities: {picture/active-drawing: 'off'}\n")
    assert "error" in {one.severity for one in site.checked().diagnostics}


def test_what_was_found_is_kept_outside_what_is_published(site: GoodSite) -> None:
    site.checked()
    assert (site.root / ".cache" / "campaign" / ".gitignore").is_file()


def test_a_missing_picture_is_told_once(site: GoodSite) -> None:
    place = site.spoil(ABOUT, "role: about", "role: about\nimage: {file: «stret.png», alt: A}")
    assert site.problems() == [("link/unknown-file", place)]


def test_a_description_that_is_a_file_name_is_told_in_the_settings_of_a_page_too(
    site: GoodSite,
) -> None:
    image = "role: about\nimage: {file: photo.jpg, alt: «IMG_2041.jpg»}"
    where = site.spoil(ABOUT, "role: about", image)
    assert site.problems() == [("markup/alt-is-file-name", where)]


@pytest.mark.parametrize(
    "old", ["/", "/index.html", "/about/", "/about", "/about/index.html", "/feed.xml", "/404.html"]
)
def test_an_old_address_at_which_something_stands_is_told_at_its_line(
    site: GoodSite, old: str
) -> None:
    where = site.spoil(RESPONSE, "status: approved", f"old_addresses: [«{old}»]\nstatus: approved")
    assert site.problems() == [("file/two-for-one-address", where)]
