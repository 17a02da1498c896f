"""Links, pictures, citations and icons: what is left open in the HTML, and what is said of them."""

from __future__ import annotations

import pytest

from campaign.markup import Citation, Image, Link


def test_a_link_stands_between_the_quotes_of_its_href(convert_body):
    markup, _ = convert_body('See [the *review*](../a.md "Title").')
    before, link, after = markup.segments
    assert before == '<p>See <a href="'
    assert isinstance(link, Link)
    assert (link.target, link.text) == ("../a.md", "the review")
    assert after == '" title="Title">the <em>review</em></a>.</p>'


@pytest.mark.parametrize(
    ("written", "target"),
    [
        ("a_(b).md", "a_(b).md"),
        ("my file.md", "my file.md"),
        ("a\\_b.md", "a_b.md"),
        ("?a=1&amp;b=2", "?a=1&b=2"),
        ("?a=1&copy=2", "?a=1&copy=2"),
        ("#what-the-review-finds", "#what-the-review-finds"),
        ("a%20b.md", "a%20b.md"),
        ("tel:+44-20-7946-0000", "tel:+44-20-7946-0000"),
        ("it's.md", "it's.md"),
    ],
)
def test_a_target_is_what_the_editor_meant(written, target, convert_body):
    markup, diagnostics = convert_body(f"[the review]({written})")
    assert [one.target for one in markup.links] == [target]
    assert diagnostics == []


def test_a_name_that_begins_with_at_may_be_the_text_of_a_link(convert_body):
    markup, _ = convert_body("[@EvenhandUK](https://social.example/evenhand)")
    assert [one.text for one in markup.links] == ["@EvenhandUK"]
    assert markup.citations == ()


@pytest.mark.parametrize("text", ["click here", "Here", "read more…", "**More**", "this link →"])
def test_a_link_text_that_says_nothing_is_told(text, codes_of):
    assert codes_of(f"[{text}](a.md)") == ["link/vague-text"]


def test_a_link_without_text_is_told(codes_of):
    assert codes_of("[](a.md)") == ["link/no-text"]


def test_a_link_that_leads_nowhere_is_told_where_it_stands(convert_body):
    _, (fault,) = convert_body("Text [the review]()")
    assert (fault.code, fault.span.column, fault.span.end_column) == ("link/no-target", 18, 20)


def test_an_address_that_cannot_be_read_is_told(codes_of):
    assert codes_of("[the review](https://[oops)") == ["link/not-readable"]


@pytest.mark.parametrize(
    ("written", "code", "meant"),
    [
        ("mailto: a@b.example", "value/not-an-email", "mailto:a@b.example"),
        ("mailto://a@b.example", "value/not-an-email", "mailto:a@b.example"),
        ("mailto:Jo <a@b.example>", "value/not-an-email", "mailto:a@b.example"),
        ("mailto:a@b", "value/not-an-email", None),
        ("mailto:a@b,c.example", "value/not-an-email", None),
        ("mailto:a.b.example?subject=Hi", "value/not-an-email", None),
        ("tel:ask-for-jo", "value/not-a-phone-number", None),
        ("tel://02079460100", "value/not-a-phone-number", "tel:02079460100"),
        ("tel:+44(0)2079460100", "value/not-a-phone-number", "tel:+442079460100"),
        ("tel: 020 7946 0100", "value/not-a-phone-number", "tel:02079460100"),
        ("https://b.example/ “Report”", "link/not-readable", None),
    ],
)
def test_a_link_that_reaches_nobody_is_told(written, code, meant, convert_body):
    _, (fault,) = convert_body(f"[our office]({written})")
    assert (fault.code, fault.suggestion, fault.span.column) == (code, meant, 14)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("malito:a@b.example", "mailto:a@b.example"),
        ("htps://b.example/x", "https://b.example/x"),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
    ],
)
def test_a_misspelt_beginning_of_an_address_is_met_with_the_right_one(written, meant, convert_body):
    _, (fault,) = convert_body(f"[our office]({written})")
    assert (fault.code, fault.suggestion) == ("link/scheme", meant)


@pytest.mark.parametrize(
    "written",
    ["C:\\Users\\jo\\report.pdf", "file:///C:/Users/jo/report.pdf", "file:///home/jo/report.pdf"],
)
def test_a_file_on_the_editors_computer_is_called_that(written, convert_body):
    _, (fault,) = convert_body(f"[the report]({written})")
    assert fault.code == "link/scheme"
    assert fault.fix.endswith("content/assets, and write: ../assets/report.pdf")


@pytest.mark.parametrize(
    "written",
    [
        "mailto:a@b.example",
        "mailto:o'neil+x@b-c.example?subject=Hi%20you&body=x",
        "mailto:a@b.example,c@d.example",
        "mailto:a%40b.example",
        "mailto:?subject=Look",
        "MAILTO:A@B.example",
        "tel:111",
        "tel:+44-20-7946-0100;ext=12",
        "tel:020%207946%200100",
        "tel:+44.20.7946.0100",
        "tel:(020)79460100",
        "https://b.example/a “b”.pdf".replace(" ", "%20"),
    ],
)
def test_a_link_that_reaches_somebody_is_accepted(written, codes_of):
    assert codes_of(f"[our office]({written})") == []


def test_an_address_without_https_is_offered_with_it(convert_body):
    _, (fault,) = convert_body("[the review](//www.gov.uk/review)")
    assert (fault.code, fault.suggestion) == ("link/no-scheme", "https://www.gov.uk/review")


def test_a_picture_is_left_open_as_a_whole(convert_body):
    markup, diagnostics = convert_body('![A bar chart](a.png "T"){ width="300" .lead }')
    assert diagnostics == []
    (image,) = markup.images
    assert markup.segments == ("<p>", image, "</p>")
    assert (image.target, image.alt, image.title) == ("a.png", "A bar chart", "T")
    assert dict(image.attributes) == {"width": "300", "class": "lead"}


@pytest.mark.parametrize(
    "body", ["![](a.png)", "<img src=a.png>", "![ ](a.png)", "![][r]\n\n[r]: a.png"]
)
def test_a_picture_without_description_is_told(body, codes_of):
    assert codes_of(body) == ["markup/no-alt"]


@pytest.mark.parametrize("body", ["![](a.png){ .decorative }", '<img src="a.png" alt="">'])
def test_decoration_needs_no_description(body, convert_body):
    markup, diagnostics = convert_body(body)
    assert diagnostics == []
    assert [one.alt for one in markup.images if isinstance(one, Image)] == [""]


@pytest.mark.parametrize("alt", ["chart-2.png", "IMG_2031", "DSC-0012"])
def test_a_file_name_is_no_description(alt, codes_of):
    assert codes_of(f"![{alt}](a.png)") == ["markup/alt-is-file-name"]


@pytest.mark.parametrize(
    "alt", ["image", "Photo", "A picture", "Image 3", "alt text", "chart.", "Photo of", "Figure #2"]
)
def test_the_name_of_a_kind_of_picture_is_no_description(alt, codes_of):
    assert codes_of(f"![{alt}](a.png)") == ["markup/alt-says-nothing"]


@pytest.mark.parametrize(
    "alt", ["Image of a queue", "A chart: queues grow", "Imogen", "Photographers", "Figures fall"]
)
def test_a_description_that_begins_like_one_is_a_description(alt, codes_of):
    assert codes_of(f"![{alt}](a.png)") == []


def test_a_picture_that_is_a_link_is_described_once(convert_body):
    markup, diagnostics = convert_body("[![Queues grow](a.png)](b.md)")
    assert diagnostics == []
    assert [one.text for one in markup.links] == ["Queues grow"]


def test_citations_in_one_pair_of_brackets_stand_side_by_side(convert_body):
    markup, diagnostics = convert_body("As found [@mha-2020-21, p. 31; @b].")
    assert diagnostics == []
    first, second = markup.segments[1:3]
    assert isinstance(first, Citation)
    assert isinstance(second, Citation)
    assert (first.source_id, first.locator, first.index, first.group_size) == (
        "mha-2020-21",
        "p. 31",
        1,
        2,
    )
    assert (second.source_id, second.locator, second.index, second.group_size) == ("b", "", 2, 2)


@pytest.mark.parametrize("body", ["`[@a]`", "\\[@a]", "    [@a]", "```\n[@a]\n```", "me[@home"])
def test_what_is_no_citation_is_shown_as_written(body, convert_body, html_of):
    markup, diagnostics = convert_body(body)
    assert markup.citations == ()
    assert diagnostics == []
    assert body.strip("`\n\\ ") in html_of(body).replace('<span class="nd">', "").replace(
        "</span>", ""
    )


@pytest.mark.parametrize("body", ["[@a b]", "[@a; b]", "[@a,]", "[@a, p. 1;]", "[@a; @]"])
def test_a_citation_that_cannot_be_read_is_told(body, codes_of, html_of):
    assert codes_of(f"Text {body}.") == ["markup/citation-not-readable"]
    assert html_of(f"Text {body}.") == f"<p>Text {body}.</p>"


def test_a_citation_inside_a_link_is_told(codes_of, convert_body):
    assert codes_of("[as found [@a]](b.md)") == ["markup/citation-in-link"]
    assert convert_body("[as found [@a]](b.md)")[0].citations == ()


@pytest.mark.parametrize(
    ("written", "name"),
    [
        (":material-account-heart:", "material/account-heart"),
        (":fontawesome-solid-heart:", "fontawesome/solid/heart"),
        (":octicons-heart-16:{ .lg .middle }", "octicons/heart-16"),
        (":simple-mastodon:", "simple/mastodon"),
    ],
)
def test_an_icon_is_named_by_its_path(written, name, convert_body):
    markup, diagnostics = convert_body(f"Text {written} text")
    assert diagnostics == []
    assert [one.name for one in markup.icons] == [name]
    assert markup.segments == ("<p>Text ", markup.icons[0], " text</p>")
