"""The sitemap: what is to be found, and the day on which each page last changed."""

from __future__ import annotations

from xml.etree import ElementTree

from campaign.outputs import write_all
from tests.unit.outputs.conftest import Maker
from tests.unit.rendering.samples import EVIDENCE, PAGE, RESPONSE

SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
ROOT = "https://evenhand.example/campaign"


def listed(made: Maker, files: dict[str, str], **how: object) -> dict[str, str | None]:
    """The address and day of each page of the sitemap."""
    outputs = {one.path: one.content for one in write_all(made(files, **how).site)}
    urls = ElementTree.fromstring(outputs["sitemap.xml"]).findall(f"{SPACE}url")
    found = {}
    for url in urls:
        address = url.findtext(f"{SPACE}loc") or ""
        assert address.startswith(ROOT)
        found[address.removeprefix(ROOT)] = url.findtext(f"{SPACE}lastmod")
    return found


def test_a_page_has_the_day_of_its_last_correction(made: Maker) -> None:
    corrected = RESPONSE + "updated: 2022-03-01\ncorrections: [{date: 2022-04-01, text: Mended.}]\n"
    assert listed(made, {"responses/review": corrected})["/responses/review/"] == "2022-04-01"


def test_a_list_has_the_day_on_which_anything_in_it_changed(made: Maker) -> None:
    found = listed(made, {"responses/review": RESPONSE, "evidence/rates": EVIDENCE})
    assert found["/responses/"] == "2022-02-14"
    assert found["/evidence/"] == "2022-01-10"
    assert found["/topics/care/"] == found["/topics/"] == "2022-02-14"


def test_only_the_first_page_of_a_long_list_is_named(made: Maker) -> None:
    files = {f"responses/r-{number}": RESPONSE for number in range(31)}
    files["responses/r-30"] = RESPONSE + "updated: 2023-01-01\n"
    found = listed(made, files)
    assert "/responses/page/2/" not in found
    assert found["/responses/"] == "2023-01-01"


def test_what_search_engines_are_asked_to_leave_out_is_left_out(made: Maker) -> None:
    withdrawn = "withdrawn: {date: 2022-05-05, reason: It was wrong.}\n"
    files = {
        "pages/thanks-page": PAGE.format(title="Thanks") + "role: thanks\n",
        "pages/sorry-page": PAGE.format(title="Sorry") + "role: sorry\n",
        "pages/about": PAGE.format(title="About") + "old_addresses: [/who-we-are/]\n",
        "responses/review": RESPONSE.replace("approved", "withdrawn") + withdrawn,
    }
    site = made(files)
    for address in ("/thanks-page/", "/sorry-page/", "/responses/review/", "/404.html"):
        metas = site.document(address).all("meta")
        robots = [one for one in metas if one.attributes.get("name") == "robots"]
        assert [one.attributes["content"] for one in robots] == ["noindex"], address
    found = listed(made, files)
    assert "/about/" in found
    assert not {"/thanks-page/", "/sorry-page/", "/responses/review/", "/who-we-are/"} & set(found)


def test_a_preview_names_nothing_that_is_hidden(made: Maker) -> None:
    files = {"responses/review": RESPONSE, "responses/draft": RESPONSE.replace("approved", "draft")}
    assert "/responses/draft/" not in listed(made, files, preview=True)
