"""Problems as programs read them: the permanent shape of the JSON, and GitHub's workflow commands."""

from __future__ import annotations

import json
from dataclasses import replace

import jsonschema

from campaign.diagnostics import Span
from campaign.diagnostics.reporters import as_github, as_json
from tests.unit.diagnostics.told_problems import COLON, SHAPE, TOPIC


def test_data_has_the_permanent_shape() -> None:
    document = json.loads(as_json([COLON, TOPIC]))

    jsonschema.validate(document, SHAPE)
    assert document == {
        "diagnostics": [
            {
                "code": "yaml/colon-in-value",
                "severity": "error",
                "file": "content/pages/about.md",
                "line": 2,
                "column": 20,
                "end_line": 2,
                "end_column": 21,
                "title": "There is a second colon in this line, so it cannot be read.",
                "why": "A colon followed by a space means “here comes a value”, and this line has two.",
                "fix": 'Put the whole value in double quotes: "Unequal care: our response"',
                "suggestion": None,
            },
            {
                "code": "reference/unknown",
                "severity": "warning",
                "file": "content/responses/unequal-care.md",
                "line": 112,
                "column": 5,
                "end_line": 112,
                "end_column": 10,
                "title": "There is no topic called “helth”.",
                "why": "The page would show a gap where it belongs.",
                "fix": "Check the spelling. There are health or rights.",
                "suggestion": "health",
            },
        ],
        "summary": {"errors": 1, "warnings": 1, "infos": 0},
    }


def test_data_without_problems_has_the_same_shape() -> None:
    document = json.loads(as_json([]))

    jsonschema.validate(document, SHAPE)
    assert document == {"diagnostics": [], "summary": {"errors": 0, "warnings": 0, "infos": 0}}


def test_a_workflow_command_is_escaped_as_github_reads_it() -> None:
    tricky = replace(
        TOPIC, title="50%, more: yes", why="one\ntwo", span=Span("content/a,b:c.md", 3, 5, 3, 9)
    )

    assert as_github([tricky]) == (
        "::warning file=content/a%2Cb%3Ac.md,line=3,endLine=3,col=5,endColumn=9,"
        "title=50%25%2C more%3A yes [reference/unknown]::one%0Atwo%0A"
        "Fix: Check the spelling. There are health or rights.%0ADid you mean: health?\n"
    )


def test_github_is_told_each_problem_on_one_line() -> None:
    assert as_github([COLON, TOPIC, COLON]).count("\n") == 3
    assert as_github([]) == ""
