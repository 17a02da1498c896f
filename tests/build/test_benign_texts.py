"""What people write that is odd but right: each of these is accepted without a word, and none of its words is lost."""

from __future__ import annotations

import re

import pytest

from campaign.publishing.leaks.words import text_of_markup
from tests.good_site import ABOUT, GoodSite

BODIES: dict[str, str] = {
    "Welsh accents": "Tŷ bach, dŵr, ŵyl a’r gân; Llanfair­pwllgwyngyll.",
    "Polish and Turkish letters": "Zażółć gęślą jaźń. İstanbul’da ığdır ve şişli.",
    "accents as two characters": "Cafe\u0301, nai\u0308ve and re\u0301sume\u0301.",
    "Arabic with English in it": "قال تقرير NHS England إن ٤٢٪ من المرضى انتظروا.",
    "Hebrew with marks for its direction": "הדוח\u200f (2026) \u200eOffice\u200e אומר כך.",
    "isolates that are closed": "The name \u2068عائشة\u2069 comes first.",
    "Hindi, Bengali, Punjabi and Urdu": "हिन्दी, বাংলা, ਪੰਜਾਬੀ, اُردو.",
    "Chinese, Japanese and Korean": "人工知能、데이터、数据。",
    "Khmer with spaces of no width": "សូម\u200bជួយ\u200bយើង",
    "emoji of several characters": "👩‍👩‍👧‍👦 🧑🏿‍🦽 🏴\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f 1️⃣ ❤️",
    "a soft hyphen and spaces that do not break": "anti\u00addis\u00adestablishment, £5\u00a0million, 10\u202fkm",
    "typographic quotation marks": "“Well,” she said, ‘that’s that’ — and left… «Non», „nein“.",
    "fractions, degrees and other signs": "½ cup at 180 °C ± 5, § 3(2), ¶ 4, № 7, †, 2×3, ≤ 5, → next, © 2026.",
    "signs of less and more in a sentence": "If a < b and c > d, then a<b>c? No: 5 <6, 7> 3, <3.",
    "an ampersand in names": "Marks & Spencer, R&D, AT&T, Q&A &c, and fish &chips; too.",
    "an entity and something like one": "&copy; &amp;amp; &pound;5 &notanentity; &#8364;10",
    "code that shows HTML": "Write `<script src=\"x\">` or `<a onclick=\"y\">` or `&lt;`.",
    "a block of code that shows HTML": "```html\n<form action=\"https://example.org\" onsubmit=\"x()\">\n<script>alert(1)</script>\n</form>\n```",
    "a block of code by indentation": "For example:\n\n    <iframe src=\"https://example.org\"></iframe>\n    [a](javascript:x)",
    "code with backticks in it": "Type `` a ` b `` and ``` `` ```.",
    "code in a list": "- first:\n\n    ```python\n    print(\"<b>\")\n    ```\n\n- second",
    "tildes for a fence": "~~~\nplain\n~~~",
    "an address with brackets in it": "See [the article](https://en.example.org/wiki/Lamp_(street)_(UK)) on it.",
    "an address in angle brackets with a space": "See [the report on lamps](<https://example.org/a b.pdf>).",
    "an address with much in it": "[The search for lamps](https://example.org/s?q=a%20b&c=d;e=f+g#:~:text=one,two)",
    "an address with accents": "[The page of Münster](https://example.org/Münster/straße?ü=ö)",
    "an address of a host in other letters": "[The page in Cyrillic](https://xn--e1afmkfd.xn--p1ai/)",
    "a link with a title": "[The lamps report](https://example.org/x 'Lamps, and \"more\"')",
    "a link over two lines": "[The lamps\nreport](https://example.org/x)",
    "a link with emphasis and code in it": "[**The** `lamps` *report*](https://example.org/x)",
    "a reference defined after its use, in capitals": "As [The Report] says.\n\n[the report]: https://example.org/x",
    "a mail address with a subject": "[Write to our office](mailto:hello@lantern.example?subject=Lamps%20%26%20light)",
    "a table with a bar in code": "| Sign | Means |\n|---|---|\n| `a \\| b` | or |\n| \\* | star |",
    "a table without bars at its ends": "Street | Lamps\n---|---:\nOne | 3\nTwo |",
    "a table with links and notes": "| Street | Source |\n|---|---|\n| One | [The report of one](https://example.org/x)[^t] |\n\n[^t]: Page 3.",
    "a footnote in a list in a quotation": "> - one[^q]\n> - two\n\n[^q]: With *stress*.\n\n    And a second paragraph.",
    "footnotes with long names, used twice": "One[^a-long-name] and again[^a-long-name].\n\n[^a-long-name]: Once.",
    "boxes in boxes": "!!! note\n\n    Outer.\n\n    !!! warning \"Mind\"\n\n        Inner.\n\n        - a list",
    "tabs in a box, with code": "??? note \"More\"\n\n    === \"One\"\n\n        `x`\n\n    === \"Two\"\n\n        ```\n        y\n        ```",
    "lists of many kinds": "1) one\n2) two\n\n* a\n+ b\n- c\n\n10. ten\n11. eleven",
    "a list after a colon": "We ask for:\n\n- light;\n- air; and\n    1. water\n    2. bread\n- rest.",
    "a number that begins a line": "We met in\n1998\\. It rained.",
    "a hash, a plus and a star that begin a line": "\\# not a heading\n\\+ not a list\n\\* nor this",
    "a hashtag": "Tell us with #LightTheStreets and #2026.",
    "an account's name": "Ask @LanternStreet, or mail hello@lantern.example.",
    "square brackets in a quotation": "“They [the council] said [sic] nothing […].”",
    "curly brackets": "Dear {name}, {{ nothing }} is {% filled %} in here. {: }",
    "brackets that only look like commands": "[gallery] and [caption], [/etc], a sample [women n=104], [his/her]; `[gallery ids=\"1\"]`.",
    "bold lines that are no headings": "**In short**\n\nIt is dark.\n\n**Nobody should fall.**\n\nThey shouted:\n\n**No lamp, no peace**\n\nThen they went home.",
    "code by indentation that is long": "Type:\n\n    make site && open http://127.0.0.1:8000/ in a browser that you like.",
    "dollars and backslashes": "It cost $5 to $10, in C:\\ or \\\\.",
    "stars and underscores in words": "snake_case_name, 5*4*3, __init__.py, a*b.",
    "a rule of each kind": "One\n\n---\n\nTwo\n\n***\n\nThree\n\n___\n\nFour",
    "a heading with everything": "## “Lamps” & *light*: 5 < 6, `code`, 50 % — why? 🏮",
    "two headings of the same words": "## Light\n\nOne.\n\n## Light\n\nTwo.",
    "a heading in another script": "## لماذا الآن؟\n\nنص.",
    "a heading that is underlined": "Why now\n-------\n\nBecause.",
    "an abbreviation": "*[LSF]: Lantern Street Fund\n\nThe LSF’s view, (LSF), LSF-led.",
    "definitions": "Lamp\n:   A thing that shines.\n\n    With a second paragraph.\n\nLight\n:   What it gives.\n:   Not heavy.",
    "HTML that only marks": "<abbr title=\"Lantern Street\">LS</abbr>, H<sub>2</sub>O, <kbd>Ctrl</kbd>, <small>small</small>, <q>so</q>.",
    "HTML with another language": '<p lang="ar" dir="rtl">أهلا</p>\n\n<span lang="cy">Croeso</span>',
    "a comment": "Words.<!-- check with Ana: is <form> right? -->\n\n<!--\nA note\n-->\n\nMore.",
    "a line break of each kind": "One  \ntwo\\\nthree<br>four<br />five",
    "white space at the ends of lines": "One   \n\t\nTwo \t \n   \nThree",
    "many empty lines": "One\n\n\n\n\n\nTwo",
    "a very long paragraph": "A lamp and a street and a night and a morning. " * 150,
    "a very long word": "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz" * 4,
    "a long quotation of several paragraphs": "> One.\n>\n> Two.\n>\n> — Ana, *Lantern Street*",
    "a quotation without its space": ">Lazy\nand on.",
    "letters that stand for others in a game": "ｆｕｌｌ ｗｉｄｔｈ, 𝓯𝓪𝓷𝓬𝔂, Ⅳ, ﬁne, ①.",
    "figures in other scripts": "٤٢, ४२, 四十二",
    "a picture with an address in its title": '![A street at night](../assets/street.png "Photo: Ana & co")',
    "a picture that is a link": "[![A street at night](../assets/street.png)](https://example.org/photos)",
    "a task list": "- [ ] write\n- [x] read\n    - [ ] again",
    "marks of editing": "~~struck~~ ==marked== ^^put in^^ H~2~O x^2^ ++ctrl+alt+del++",
    "text like settings": "title: this is no setting\nstatus: nor this\n\nkey: value",
    "text like a fence of settings": "Words before.\n\n---\n\ntitle: still text",
    "a smiley and an arrow": ":-) <- see -> and <3 and :) :smile_not_known:",
    "times and ratios": "At 10:30, 3:1, John 3:16, a:b:c.",
    "a word with an apostrophe in each form": "don't, don’t, donʼt, rock 'n' roll, ’tis, O’Brien’s.",
}  # fmt: skip

WORD = r"[^\W\d_]{4,}"
UNSHOWN = re.compile(
    r"<!--.*?-->|<(?=[a-z/])[^<>\n]*>|\]\([^\n]*\)|^\[\^?[\w -]+\]:.*|!\[[^\]]*\]\([^)]*\)|\[[\w ]+\]:.*|```\w*|&\w+;|"
    r"\]\[.*\]|\[\^.*?\]|^[!?]{3}.*|\*\[LSF\].*|\+\+.*?\+\+|\u00ad",
    re.M | re.S,
)


def written_words(text: str) -> set[str]:
    """The words of Markdown that a reader must see, more or less: none of its addresses and marks."""
    return set(re.findall(WORD, UNSHOWN.sub(" ", text)))


HABITS = {
    "line ends of Windows": lambda text: text.replace("\n", "\r\n").encode(),
    "line ends of old Macs": lambda text: text.replace("\n", "\r").encode(),
    "mixed line ends": lambda text: text.replace("\n", "\r\n", 4).encode(),
    "a byte-order mark": lambda text: b"\xef\xbb\xbf" + text.encode(),
    "a mark and line ends of Windows": lambda text: text.replace("\n", "\r\n").encode("utf-8-sig"),
    "no line end at the end": lambda text: text.rstrip("\n").encode(),
    "many line ends at the end": lambda text: f"{text}\n\n\n\n".encode(),
    "spaces after the fences": lambda text: text.replace("---\n", "---  \n", 2).encode(),
    "spaces after every line": lambda text: text.replace("\n", " \n").encode(),
    "no text between fence and words": lambda text: text.replace("---\n\n", "---\n").encode(),
}

TITLES: dict[str, str] = {
    "in double quotes": '"Lamps: our response"',
    "in single quotes": "'Lamps: our ''response'''",
    "with escapes": '"Lamps \\u2014 our \\"response\\" \\x26 more"',
    "folded": ">\n  Lamps,\n  and our response",
    "folded without its end": ">-\n  Lamps,\n  and our response",
    "as a block": "|-\n  Lamps, and our response",
    "over two lines": "Lamps, and\n  our response",
    "in quotes over two lines": '"Lamps, and\n  our response"',
    "with a remark": "Lamps and our response # to be checked",
    "with a colon inside a word": "Lamps 10:30 and a:b",
    "with an ampersand and brackets": "Lamps & light [2026] (part 1) {draft}",
    "with quotation marks in it": "Lamps “and” 'our' \"response\"",
    "with signs of HTML": "Lamps a <b> c < d & e, 2 ** 3 ** 4, R&D; [sic] (1999)",
    "that is a number": "2026",
    "that reads as a truth": "Yes",
    "that reads as nothing in other programs": "Null and void",
    "right to left": "مصابيح الشوارع",
    "with emoji": "🏮 Lamps",
    "with many spaces around": "   Lamps and our response   ",
    "after a tab": "\tLamps and our response",
    "long": "Lamps " * 15,
}


@pytest.mark.parametrize("name", BODIES)
def test_a_body_that_is_odd_but_right_is_accepted_without_a_word(
    tmp_path_factory: pytest.TempPathFactory, name: str
) -> None:
    site = GoodSite(tmp_path_factory.mktemp("benign") / "site")
    site.add(ABOUT, f"\n{BODIES[name]}\n")
    checked = site.checked()
    assert [f"{one.code} {one.span} {one.title}" for one in checked.diagnostics] == []
    shown = text_of_markup(checked.collections.entries["pages/about"].markup)
    assert written_words(BODIES[name]) - set(re.findall(WORD, shown)) == set()


@pytest.mark.parametrize("name", HABITS)
def test_a_habit_of_an_editor_is_accepted_without_a_word(tmp_path: object, name: str) -> None:
    site = GoodSite(tmp_path / "site")  # type: ignore[operator]
    for file in (ABOUT, "content/responses/dark-streets.md", "site_config/organisation.yml"):
        path = site.root / file
        path.write_bytes(HABITS[name](site.read(file)))
    assert [f"{one.code} {one.span} {one.title}" for one in site.checked().diagnostics] == []


@pytest.mark.parametrize("name", TITLES)
def test_a_title_in_any_style_of_yaml_is_accepted_without_a_word(
    tmp_path: object, name: str
) -> None:
    site = GoodSite(tmp_path / "site")  # type: ignore[operator]
    site.replace(ABOUT, "title: About us", f"title: {TITLES[name]}")
    checked = site.checked()
    assert [f"{one.code} {one.span} {one.title}" for one in checked.diagnostics] == []
    assert checked.site is not None
    assert checked.site.entries["pages/about"].entry.model.title.strip()
