"""Codes for figures that do not bear out what is said of them, and for evidence that cannot be followed up."""

from __future__ import annotations

from campaign.diagnostics.definition import Definition
from campaign.diagnostics.diagnostic import Severity

FALSE_COMPARISON = Definition(
    "evidence/false-comparison",
    Severity.ERROR,
    "“{said}” is not what the two figures give: {sum}.",
    "Pages repeat this comparison, and a wrong one is the first thing an opponent will find.",
    "Write “{right}”, or words that it bears out. If the words are right, check the two values: {first} and {second}.",
    example="we_say: 4.6",
)
COMPARISON_ROUNDING = Definition(
    "evidence/comparison-rounding",
    Severity.WARNING,
    "“{said}” is not what the two figures give: {sum}. It can only be right for the figures before they were rounded.",
    "Readers who work it out from the figures on the page get another number.",
    "Give the unrounded values if the source has them, or write “{right}”, or words that fit both.",
)
COMPARISON_NOT_CHECKED = Definition(
    "evidence/comparison-not-checked",
    Severity.WARNING,
    "“{said}” was not checked: {because}.",
    "Every comparison on the site is worked out again by each build; this one rests on your word alone.",
    "Write a number such as 4.6, or words such as “more than four times”, “nearly five times”, “about a fifth” or “20% lower”. The two figures give {sum}.",
)
COMPARISON_IMPOSSIBLE = Definition(
    "evidence/comparison-without-numbers",
    Severity.WARNING,
    "“{said}” was not checked: {because}.",
    "Every comparison on the site is worked out again by each build; this one rests on your word alone.",
    "Add “value:” to both findings, or take the comparison out and say it in the statement.",
)
UNLIKE_FIGURES = Definition(
    "evidence/unlike-figures",
    Severity.WARNING,
    "The two findings that are compared differ in {what}: “{first}” and “{second}”.",
    "A difference between them may come from that and not from what the sentence says.",
    "Compare figures that differ in one thing only, or take “compared_with:” out. If both mean the same, write it with the same words.",
)
ACROSS_A_BREAK = Definition(
    "evidence/across-a-break",
    Severity.WARNING,
    "This compares {first} with {second}, and figures before {period} cannot be compared with later ones.",
    "{why}",
    "Compare two periods on the same side of the break, or say nothing of a change.",
)
REPLACED = Definition(
    "evidence/replaced",
    Severity.WARNING,
    "“{name}” has been replaced by a newer finding, “{newer}”.",
    "The page goes on showing the old number.",
    "Name “{newer}” here, and read the sentences around it again. If the old figure is meant, say so in the text and set this check to “off” for the site.",
)
NO_PAGE = Definition(
    "evidence/no-page-or-table",
    Severity.WARNING,
    "The finding “{id}” does not say on which page or in which table of its source it stands.",
    "Somebody who wants to check the number has to read the whole source.",
    "Add “page_or_table:”, for example “p. 31” or “Table 1c”.",
)
NOT_A_DOI = Definition(
    "evidence/not-a-doi",
    Severity.WARNING,
    "“{text}” is not a DOI.",
    "It is printed and becomes a link to doi.org, which would know nothing of it.",
    "Copy it from the work itself: it begins with 10. and has a slash. If it is an ordinary address, write “url:” instead.",
    example="doi: 10.1136/bmj.o944",
)
NO_SAVED_COPY = Definition(
    "evidence/no-saved-copy",
    Severity.WARNING,
    "The source “{id}” has an address on the web, and neither a DOI nor a saved copy.",
    "Pages on the web are moved, changed and deleted; then nobody can check what you cite.",
    "Save the page at web.archive.org and add the address of the copy as “saved_copy:”, or add its “doi:”.",
)
NO_REVIEW_DATE = Definition(
    "evidence/no-review-date",
    Severity.WARNING,
    "This evidence summary does not say when it will be looked at again.",
    "Evidence grows old, and nobody is reminded.",
    "Add “review_by:” with a date, for example a month after the next figures come out.",
)
