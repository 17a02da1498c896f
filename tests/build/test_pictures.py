"""Pictures of a whole build: made once, the same every time, and nothing of the original left."""

from __future__ import annotations

import re

from campaign.publishing.inspection.pictures import tells_its_place
from tests.made_site import MadeSite
from tests.painted import opened, photo

PAGE = "content/pages/about.md"


def with_photo(site: MadeSite) -> None:
    """The site, whose page about shows a photograph that says where it was taken."""
    path = site.root / "content" / "assets" / "Our Office.jpg"
    path.write_bytes(photo(1600, 1200, turned=6, place=True))
    site.replace(
        PAGE, "role: about\n", "role: about\nimage: {file: Our Office.jpg, alt: The office}\n"
    )


def pictures(site: MadeSite) -> dict[str, bytes]:
    """What was published of the photograph."""
    return {name: body for name, body in site.tree().items() if "our-office" in name.lower()}


def test_a_photograph_from_a_telephone_is_published_upright_and_without_its_place(
    site: MadeSite,
) -> None:
    with_photo(site)
    outcome = site.build("--strict")
    assert outcome.code == 0, outcome.all
    published = pictures(site)
    assert len(published) == 4
    for name, content in published.items():
        width, height = opened(content).size
        assert width < height
        assert not tells_its_place(name, content)
    page = site.page("/about/")
    assert re.search(r'width="1200" height="1600"', page)


def test_a_second_build_a_lost_cache_and_a_damaged_one_give_the_same_bytes(site: MadeSite) -> None:
    with_photo(site)
    assert site.build("--as-of", "2026-11-20 12:00").code == 0
    first = site.tree()
    cache = site.root / ".cache" / "campaign"
    for path in sorted(cache.glob("??/*"))[::2]:
        path.unlink()
    for path in cache.glob("??/*"):
        path.write_bytes(b"half")
    assert site.build("--as-of", "2026-11-20 12:00").code == 0
    assert site.tree() == first


def test_what_is_kept_between_builds_is_not_published(site: MadeSite) -> None:
    with_photo(site)
    assert site.build().code == 0
    assert (site.root / ".cache" / "campaign").is_dir()
    assert [name for name in site.tree() if ".cache" in name] == []


def test_a_picture_that_only_a_hidden_page_shows_is_not_published(site: MadeSite) -> None:
    with_photo(site)
    site.replace(PAGE, "status: approved", "status: approved\nembargo_until: 2099-01-01 00:01")
    assert site.build("--as-of", "2026-11-20 12:00").code == 0
    assert pictures(site) == {}


def test_each_page_that_is_found_names_a_picture_that_is_there(site: MadeSite) -> None:
    site.add("site_config/publishing.yml", "social_pictures: yes\n")
    assert site.build().code == 0
    tree = site.tree()
    for name, body in tree.items():
        if (
            not name.endswith(".html")
            or b'content="noindex"' in body
            or b'http-equiv="refresh"' in body
        ):
            continue
        (address,) = re.findall(rb'property="og:image" content="https://[^/]+/([^"]+)"', body)
        assert opened(tree[address.decode()]).size == (1200, 630), name
