"""The slips that editors make in YAML, each with what is told of it: one list for pages and settings,
so that neither is explained better than the other.
"""

from __future__ import annotations

# What was slipped: the code it has, the file with the place between « and », and words the fix holds.
SLIPS: dict[str, tuple[str, str, str]] = {
    "a colon in a title": (
        "yaml/colon-in-value",
        "---\ntitle: Unequal care«:» our response\nsummary: x\n---\nBody\n",
        '"Unequal care: our response"',
    ),
    "a colon in a value of a list": (
        "yaml/colon-in-value",
        "---\ntitle: a\nkey_points:\n  - text: Care«:» the facts\n    page_or_table: 1\n---\n",
        '"Care: the facts"',
    ),
    "a colon after an emoji": (
        "yaml/colon-in-value",
        "---\ntitle: 😀 Unequal«:» care\n---\n",
        '"😀 Unequal: care"',
    ),
    "a colon in a title with double quotes in it": (
        "yaml/colon-in-value",
        '---\ntitle: The "deal"«:» ours\n---\n',
        "'The \"deal\": ours'",
    ),
    "a colon in a title between the quotes of a word processor": (
        "yaml/colon-in-value",
        "---\ntitle: “Care«:» ours”\n---\n",
        'quotes: "Care: ours"',
    ),
    "a colon in a value of a group in braces": (
        "yaml/colon-in-value",
        "---\namounts:\n  - {amount: 25, could: one thing«:» a call, to: b} # said\n---\n",
        '"one thing: a call"',
    ),
    "a colon in a title before a remark": (
        "yaml/colon-in-value",
        "---\ntitle: Care«:» ours # as printed\n---\n",
        'quotes: "Care: ours"',
    ),
    "a comma in a value of a group in braces": (
        "yaml/comma-in-value",
        "---\namounts:\n  - {amount: 25, could: «feed, clothe and house one person»}\n---\n",
        '"feed, clothe and house one person"',
    ),
    "several commas in a value of a group in braces": (
        "yaml/comma-in-value",
        "---\nimage: {alt: «a cat, a dog, a horse», file: x.png}\n---\n",
        '"a cat, a dog, a horse"',
    ),
    "a comma between thousands in a group in braces": (
        "yaml/comma-in-value",
        "---\namounts:\n  - {amount: «1,000», could: feed a town}\n---\n",
        '"1,000"',
    ),
    "a comma after quotation marks in a group in braces": (
        "yaml/comma-in-value",
        '---\nimage: {alt: «"A cat", asleep», file: x.png}\n---\n',
        """'"A cat", asleep'""",
    ),
    "no space after a colon in a group in braces": (
        "yaml/no-space-after-colon",
        "---\nimage: {file: x.png, alt«:»A cat}\n---\n",
        "alt: A cat",
    ),
    "no colon after an empty line, with settings below": (
        "yaml/no-colon",
        "---\ntitle: a\n\n«our_view mixed»\nsummary: b\n---\nBody\n",
        "indent it",
    ),
    "no space after a colon after an empty line, with settings below": (
        "yaml/no-space-after-colon",
        "---\ntitle: a\n\nour_view«:»mixed\nsummary: b\n---\nBody\n",
        "our_view: mixed",
    ),
    "code pasted behind its name": (
        "yaml/pasted-code",
        '---\nmail:\n  «pasted»: <div style="left: 0">x</div>\n---\n',
        "“pasted: |”",
    ),
    "code pasted between quotes": (
        "yaml/pasted-code",
        '---\nmail:\n  «pasted»: "<form action="https://a.example/">x</form>"\n---\n',
        "“pasted: |”",
    ),
    "code of which only the first line is indented": (
        "yaml/pasted-code",
        "---\nmail:\n  «pasted»: |\n    <form>\n<p>x</p>\n</form>\n---\n",
        "two spaces more",
    ),
    "code pasted below its name without a bar": (
        "yaml/pasted-code",
        '---\nmail:\n  «pasted»:\n    <form\n      style="left: 0">\n    </form>\n---\n',
        "“pasted: |”",
    ),
    "bullets of a word processor before names": (
        "yaml/list-sign",
        "---\nkey_points:\n  «• text»: One\n  • text: Two\n---\n",
        "- text: One",
    ),
    "a dash of a word processor before a name": (
        "yaml/list-sign",
        "---\nkey_points:\n  «– text»: One\n    page_or_table: 1\n---\n",
        "- text: One",
    ),
    "bullets of a word processor before values": (
        "yaml/list-sign",
        "---\ntopics:\n  «• light»\n  • air\n---\n",
        "- light",
    ),
    "a hyphen before one name of a group": (
        "yaml/indentation",
        "---\npeople:\n  jo:\n    name: Jo\n  «- kim:»\n    name: Kim\n---\n",
        "delete the hyphen",
    ),
    "a tab before a name": ("yaml/tab", "---\nimage:\n«\t»file: x.png\n---\n", "Delete the tab"),
    "a tab below a line with spaces": (
        "yaml/tab",
        "---\nimage:\n  file: x.png\n«\t»alt: y\n---\n",
        "Delete the tab",
    ),
    "a tab before the first name": ("yaml/tab", "---\n«\t»title: a\n---\n", "Delete the tab"),
    "a tab in front of a list": ("yaml/tab", "---\ntopics:\n«\t»- a\n---\n", "Delete the tab"),
    "no space after the hyphen of a part": (
        "yaml/no-space-after-hyphen",
        "---\ntitle: a\nkey_points:\n  «-text»: >-\n    One.\n  - text: >-\n    Two.\n---\n",
        "- text:",
    ),
    "no space after the hyphen of the only part": (
        "yaml/no-space-after-hyphen",
        "---\ntitle: a\nasks:\n  «-who»: NHS England\n    what: more\n---\n",
        "- who:",
    ),
    "a folded text that is indented too little": (
        "yaml/no-colon",
        "---\ntitle: a\nsummary: >-\n«words of the summary»\nstatus: draft\n---\n",
        "",
    ),
    "no-break spaces before a name": (
        "yaml/odd-space",
        "---\nimage:\n«\u00a0\u00a0file»: x\n---\n",
        "ordinary spaces",
    ),
    "a name that is set twice": (
        "yaml/key-set-twice",
        "---\ntitle: a\nsummary: b\n«title»: c\n---\n",
        "delete the other",
    ),
    "a name that is set twice in a group": (
        "yaml/key-set-twice",
        "---\nimage:\n  file: a\n  alt: b\n  «file»: c\n---\n",
        "delete the other",
    ),
    "a double quotation mark that is never closed": (
        "yaml/unclosed-quote",
        '---\ntitle: «"Unequal care»\nsummary: x\nstatus: draft\n---\nBody text.\n',
        'the same mark (")',
    ),
    "a single quotation mark that is never closed": (
        "yaml/unclosed-quote",
        "---\ntitle: «'Unequal care»\nsummary: x\n---\nBody text.\n",
        "the same mark (')",
    ),
    "a quotation mark closed only by the next value's": (
        "yaml/unclosed-quote",
        '---\ntitle: «"Unequal care»\nsummary: "x"\n---\n',
        'the same mark (")',
    ),
    "text after a quotation": (
        "yaml/text-after-quote",
        '---\ntitle: "Unequal" «care»\nsummary: x\n---\n',
        "'\"Unequal\" care'",
    ),
    "text after a quotation in a list": (
        "yaml/text-after-quote",
        '---\nnotes:\n  - "Unequal" «care»\n---\n',
        "'\"Unequal\" care'",
    ),
    "an apostrophe in single quotes": (
        "yaml/text-after-quote",
        "---\ntitle: 'It'«s here'»\n---\n",
        '"It\'s here"',
    ),
    "a backslash in double quotes": (
        "yaml/backslash",
        '---\ntitle: "C:«\\p»ath"\n---\n',
        "single quotes",
    ),
    "the number of a character that there is not": (
        "yaml/backslash",
        '---\ntitle: "Care \\«U0»0110000"\n---\n',
        "single quotes",
    ),
    "the number of a character far beyond all": (
        "yaml/backslash",
        '---\ntitle: "Care \\«UF»FFFFFFF"\n---\n',
        "single quotes",
    ),
    "half a character by its number": (
        "yaml/backslash",
        '---\ntitle: "Care \\«ud»800"\n---\n',
        "single quotes",
    ),
    "a value that begins with @": (
        "yaml/special-start",
        "---\ntitle: «@home»\n---\n",
        '"@home"',
    ),
    "a value that begins with %": (
        "yaml/special-start",
        "---\ntitle: «%5 more»\n---\n",
        '"%5 more"',
    ),
    "a value that begins with *": (
        "yaml/special-start",
        "---\ntitle: «**Important** news»\n---\n",
        '"**Important** news"',
    ),
    "a value that begins with &": (
        "yaml/special-start",
        "---\ntitle: «& more»\n---\n",
        '"& more"',
    ),
    "a value that begins with |": (
        "yaml/special-start",
        "---\ntitle: «| pipe news»\n---\n",
        '"| pipe news"',
    ),
    "a value that begins with >": (
        "yaml/special-start",
        "---\ntitle: «> a quotation»\n---\n",
        '"> a quotation"',
    ),
    "a value that begins with a backtick": (
        "yaml/special-start",
        "---\ntitle: «`code` here»\n---\n",
        '"`code` here"',
    ),
    "a value that begins with a bracket": (
        "yaml/special-start",
        "---\ntitle: «[sic] news»\n---\n",
        '"[sic] news"',
    ),
    "a value that begins with a brace": (
        "yaml/special-start",
        "---\ntitle: «{x} news»\n---\n",
        '"{x} news"',
    ),
    "a value that begins with a hyphen": (
        "yaml/special-start",
        "---\ntitle: «- what now»\n---\n",
        '"- what now"',
    ),
    "a value that begins with a question mark": (
        "yaml/special-start",
        "---\ntitle: «? what now»\n---\n",
        '"? what now"',
    ),
    "a word that reads as an anchor": (
        "yaml/anchor",
        "---\ntitle: «&anchor» more\n---\n",
        "double quotes",
    ),
    "a word that reads as an alias": ("yaml/anchor", "---\ntitle: «*a»\n---\n", "double quotes"),
    "a merge key": ("yaml/anchor", "---\nb: «&b» {x: 1}\nc:\n  <<: *b\n---\n", "double quotes"),
    "a word that reads as a tag": (
        "yaml/tag",
        "---\ntitle: «!important» news\n---\n",
        "double quotes",
    ),
    "a tag that would run code": (
        "yaml/tag",
        '---\ntitle: «!!python/object/apply:os.system» ["ls"]\n---\n',
        "double quotes",
    ),
    "a tag on the whole block": ("yaml/tag", "---\n«!!map»\ntitle: x\n---\n", "double quotes"),
    "a bracket that is never closed": (
        "yaml/unclosed-bracket",
        "---\ntitle: «[sic»\nsummary: b\n---\n",
        "Close the bracket",
    ),
    "a brace that is never closed": (
        "yaml/unclosed-bracket",
        "---\ntitle: «{x»\nsummary: b\n---\n",
        "Close the bracket",
    ),
    "a bracket that nothing opened": (
        "yaml/unclosed-bracket",
        "---\ntitle: a\n«]»\n---\n",
        "Close the bracket",
    ),
    "no space after the first colon": (
        "yaml/no-space-after-colon",
        "---\ntitle«:»News\nsummary: x\n---\n",
        "title: News",
    ),
    "no space after the last colon": (
        "yaml/no-space-after-colon",
        "---\nsummary: x\ntitle«:»News\n---\n",
        "title: News",
    ),
    "no space after the only colon": (
        "yaml/no-space-after-colon",
        "---\n«title:News»\n---\n",
        "title: News",
    ),
    "no space after a colon in a group": (
        "yaml/no-space-after-colon",
        "---\nimage:\n  file«:»a.png\n  alt: x\n---\n",
        "file: a.png",
    ),
    "a stray line": (
        "yaml/no-colon",
        "---\ntitle: a\n«This is a stray line»\nsummary: x\n---\n",
        "indent it",
    ),
    "a stray first line": (
        "yaml/no-colon",
        "---\n«This is a stray line»\ntitle: a\n---\n",
        "indent it",
    ),
    "a stray last line": (
        "yaml/no-colon",
        "---\ntitle: a\nsummary: x\n«This is a stray line»\n---\n",
        "indent it",
    ),
    "a line that is indented too far": (
        "yaml/indentation",
        "---\ntitle: a\n  «summary: x»\nstatus: draft\n---\n",
        "Line it up",
    ),
    "a line that is not indented far enough": (
        "yaml/indentation",
        "---\nimage:\n    file: a\n  «alt: x»\n---\n",
        "Line it up",
    ),
    "a first line that is indented": (
        "yaml/indentation",
        "---\n «title: a»\nsummary: b\n---\n",
        "Line it up",
    ),
    "a list that is not lined up": (
        "yaml/indentation",
        "---\ntopics:\n  - a\n «- b»\n---\n",
        "Line it up",
    ),
    "a name in brackets": ("yaml/odd-key", "---\n«[»a]: b\n---\n", "plain name"),
    "brackets sixty deep": (
        "yaml/too-deep",
        "---\na: " + "[" * 23 + "«[»" + "[" * 36 + "]" * 60 + "\n---\n",
        "extra brackets",
    ),
    "a list instead of names": ("yaml/not-settings", "---\n«- a»\n- b\n---\n", "name: value"),
    "words instead of names": ("yaml/not-settings", "---\n«just text»\n---\n", "name: value"),
    "a name longer than the parser takes": (
        "yaml/not-readable",
        f"---\n{'a' * 2000}«: b»\n---\n",
        "Compare it",
    ),
}
