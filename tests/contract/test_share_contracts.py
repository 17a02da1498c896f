"""A link to share says the text and the address as the place to share in reads them, and nothing else."""

from __future__ import annotations

from urllib.parse import unquote

from campaign.providers import share_links, share_places

URL = "https://evenhand.example/responses/a-review/?x=1&y=2"
TEXT = "Détention: 4/5 “unequal” & why"


SHARED = {
    "facebook": ("https://www.facebook.com/sharer/sharer.php", {"u": URL}),
    "x": ("https://twitter.com/intent/tweet", {"text": TEXT, "url": URL}),
    "bluesky": ("https://bsky.app/intent/compose", {"text": f"{TEXT} {URL}"}),
    "mastodon": ("https://social.example/share", {"text": f"{TEXT} {URL}"}),
    "whatsapp": ("https://wa.me/", {"text": f"{TEXT} {URL}"}),
    "linkedin": ("https://www.linkedin.com/sharing/share-offsite/", {"url": URL}),
    "threads": ("https://www.threads.net/intent/post", {"text": f"{TEXT} {URL}"}),
    "email": ("mailto:", {"subject": TEXT, "body": URL}),
}


def test_share_links_say_the_text_and_the_address_and_nothing_else() -> None:
    found, problems = share_links(URL, TEXT, mastodon="social.example")
    assert problems == ()
    taken_apart = {}
    for one in found:
        base, _, query = one.url.partition("?")
        pairs = dict(piece.split("=", 1) for piece in query.split("&"))
        taken_apart[one.place] = (base, {name: unquote(text) for name, text in pairs.items()})
        assert not set(query) & set("+/?#")
        assert one.url.isascii()
    assert taken_apart == SHARED
    assert list(share_places()) == list(SHARED)


def test_mastodon_is_offered_only_with_a_server() -> None:
    found, _ = share_links(URL, TEXT)
    assert "mastodon" not in {one.place for one in found}
    found, problems = share_links(URL, TEXT, ["mastodon"], mastodon="social.example@evil")
    assert found == ()
    assert [one.definition.code for one in problems] == ["address/odd-host"]


def test_an_unknown_place_to_share_is_told_with_the_one_that_was_meant() -> None:
    found, problems = share_links(URL, TEXT, ["blusky", "x"])
    assert [one.place for one in found] == ["x"]
    assert [(one.path, one.suggestion) for one in problems] == [(("share", 0), "bluesky")]
