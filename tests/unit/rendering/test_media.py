"""Pictures, videos, other formats and files as a page shows them."""

from __future__ import annotations

import re

from tests.painted import drawing, halves, pdf, photo, saved
from tests.unit.rendering.conftest import Made, Maker
from tests.unit.rendering.samples import PAGE, RESPONSE

ABOUT = PAGE.format(title="About")


def page(made: Maker, more: str = "", body: str = "Words.\n", **assets: bytes) -> Made:
    """A site with a page and these files (`room_jpg` is room.jpg)."""
    site = made({"pages/about": (ABOUT, "Words.\n")})
    folder = site.root / "content" / "assets"
    folder.mkdir(exist_ok=True)
    for name, content in assets.items():
        (folder / name.replace("_", ".")).write_bytes(content)
    return made({"pages/about": (ABOUT + more, body)})


def test_the_picture_of_a_page_has_its_sizes_its_room_and_its_credit(made: Maker) -> None:
    image = "image: {file: room.jpg, alt: A room, credit: A. Person}\n"
    document = page(made, image, room_jpg=photo(1600, 1200)).document("/about/")
    (picture,) = document.all("img")
    (source,) = document.all("source")
    assert (picture.attributes["width"], picture.attributes["height"]) == ("1440", "1080")
    assert (picture.attributes["alt"], picture.attributes["src"][-4:]) == ("A room", ".jpg")
    assert source.attributes["type"] == "image/webp"
    candidates = [one.split()[1] for one in source.attributes["srcset"].split(", ")]
    assert candidates == ["480w", "960w", "1440w"]
    assert "A. Person" in document.all("figcaption")[0].words


def test_only_a_picture_below_the_first_view_waits(made: Maker) -> None:
    image = "image: {file: room.jpg, alt: A room}\n"
    body = "![Below](../assets/room.jpg)\n"
    document = page(made, image, body, room_jpg=photo(600, 400)).document("/about/")
    first, second = document.all("img")
    assert "loading" not in first.attributes
    assert second.attributes["loading"] == "lazy"


def test_every_file_that_a_page_names_is_published_and_the_original_is_not(made: Maker) -> None:
    site = page(made, "", "![A room](../assets/room.jpg)\n", room_jpg=photo(1600, 1200))
    document = site.document("/about/")
    named = {document.all("img")[0].attributes["src"].removeprefix("../")}
    for candidate in document.all("source")[0].attributes["srcset"].split(", "):
        named.add(candidate.split()[0].removeprefix("../"))
    assert named <= {one.path for one in site.renderer.pictures()}
    assert site.site.offered == frozenset()


def test_a_picture_that_is_also_offered_is_published_as_it_is_too(made: Maker) -> None:
    body = "[![A room](../assets/room.jpg)](../assets/room.jpg)\n"
    assert page(made, "", body, room_jpg=photo(60, 40)).site.offered == {"room.jpg"}


def test_a_drawing_has_its_size_and_no_other_sizes(made: Maker) -> None:
    body = "![A map](../assets/map.svg)\n"
    document = page(made, "", body, map_svg=drawing()).document("/about/")
    (picture,) = document.all("img")
    assert (picture.attributes["width"], picture.attributes["height"]) == ("40", "20")
    assert document.all("source") == []


def test_a_logo_holds_its_place_in_the_header(made: Maker) -> None:
    page(made, "", logo_png=saved(halves(300, 100, "RGBA"), "PNG"))
    brand = {"brand.yml": "logo: {file: logo.png, alt: Evenhand}\n"}
    site = made({"pages/about": (ABOUT, "Words.\n")}, settings=brand)
    (logo,) = site.document("/about/").all("img")
    assert (logo.attributes["width"], logo.attributes["height"]) == ("144", "48")
    assert logo.attributes["alt"] == "Evenhand"


def test_a_video_is_a_link_with_what_it_asks_and_nothing_is_loaded(made: Maker) -> None:
    video = (
        "videos: [{title: Lamps, url: https://www.video.example/1, length: '3:20', captions: yes, "
        "poster: room.jpg, transcript: said.txt}]\n"
    )
    site = page(made, video, room_jpg=photo(600, 400), said_txt=b"words " * 500)
    document = site.document("/about/")
    words = " ".join(document.all("main")[0].words.split())
    assert "Watch “Lamps” on video.example" in words
    assert "3 minutes 20 seconds. With captions." in words
    assert "Read the transcript of “Lamps” (plain text, 3\u00a0KB)" in site.html("/about/")
    assert document.all("iframe") == document.all("video") == []
    assert document.all("img")[0].attributes["alt"] == ""


def test_other_formats_stand_before_the_text_with_type_and_size(made: Maker) -> None:
    formats = (
        "formats:\n  - {kind: easy_read, file: easy.pdf}\n"
        "  - {kind: bsl, url: https://video.example/1}\n"
    )
    html = page(made, formats, easy_pdf=pdf(8)).html("/about/")
    assert re.search("Easy read \\(PDF, [12]\u00a0KB, 8 pages\\)", html)
    assert "British Sign Language (on video.example)" in html
    assert html.index("other formats") < html.index('class="prose"')


def test_a_pdf_says_how_many_pages_it_has(made: Maker) -> None:
    made({"responses/review": RESPONSE})
    site = page(made, "", sent_pdf=pdf(12))
    (site.root / "content" / "responses" / "review.md").write_text(
        f"---\n{RESPONSE.strip()}\nfiles: [{{file: sent.pdf, title: As sent}}]\n---\nWords.\n"
    )
    assert ", 12 pages)" in made({}).html("/responses/review/")


def test_a_link_of_the_text_to_a_file_says_its_type_size_and_pages(made: Maker) -> None:
    body = "Read [the **plan**](../assets/plan.pdf) and [about us](about.md).\n"
    html = page(made, "", body, plan_pdf=pdf(3)).html("/about/")
    assert "the <strong>plan</strong> (PDF, 1\u00a0KB, 3 pages)</a>" in html
    assert ">about us</a>" in html


def test_an_editor_who_has_said_it_is_not_repeated(made: Maker) -> None:
    body = "Read [the plan (PDF, 3 pages)](../assets/plan.pdf).\n"
    html = page(made, "", body, plan_pdf=pdf(3)).html("/about/")
    assert ">the plan (PDF, 3 pages)</a>" in html


def test_a_picture_that_leads_to_a_file_stays_as_it_is(made: Maker) -> None:
    body = "[![A room](../assets/room.jpg)](../assets/room.jpg)\n"
    html = page(made, "", body, room_jpg=photo(60, 40)).html("/about/")
    assert "(JPG" not in html
