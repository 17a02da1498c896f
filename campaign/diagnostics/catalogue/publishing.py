"""Codes for a build that could not be put in its place; the content itself may be perfectly right."""

from __future__ import annotations

from campaign.diagnostics.definition import Definition
from campaign.diagnostics.diagnostic import Severity

_WHOLE = "A site is replaced as a whole or not at all, so what was published before is still there, untouched."
_REPLACED = "The output folder is replaced as a whole by each build, so everything in it would be taken away."
_ELSEWHERE = "Choose a folder for the site alone, for example `-d site`."

LOCK_HELD = Definition(
    "publish/another-build",
    Severity.ERROR,
    "Another build or rollback of “{folder}” is under way: {holder}.",
    "Two at once could mix their pages. " + _WHOLE,
    "Wait until it has finished, or stop it, and start this one again.",
    always_stops=True,
)
PROTECTED_FOLDER = Definition(
    "publish/protected-folder",
    Severity.ERROR,
    "The site cannot be built into “{folder}”, which is {what}.",
    _REPLACED,
    _ELSEWHERE,
    always_stops=True,
)
NOT_A_FOLDER = Definition(
    "publish/not-a-folder",
    Severity.ERROR,
    "“{folder}” is {what}, not a folder for a site.",
    "Only an ordinary folder can be replaced as a whole without touching anything outside it.",
    "Move it away, or choose another folder for the site.",
    always_stops=True,
)
MOUNT_POINT = Definition(
    "publish/mount-point",
    Severity.ERROR,
    "“{folder}” is where a disk or a shared folder is attached, so it cannot be replaced as a whole.",
    "A site is swapped in by renaming folders, and a folder at which a disk is attached cannot be renamed.",
    "Build into a folder inside it, for example “{folder}/site”, and have the web server show that one.",
    always_stops=True,
)
FOREIGN_FOLDER = Definition(
    "publish/foreign-folder",
    Severity.ERROR,
    "“{folder}” holds {count}, such as {names}, and was not made by this tool.",
    _REPLACED,
    "Choose an empty folder, or move this one away. If it may be replaced, run “campaign build --replace-foreign”; "
    "what is in it now is then kept in “{kept}”.",
    always_stops=True,
)
STOCK_SITE = Definition(
    "publish/unstamped-site",
    Severity.ERROR,
    "“{folder}” holds a site without this tool's build stamp ({stamp}), as MkDocs makes it when the plugin `campaign` is off.",
    "Without the stamp nobody can tell an old build from pages somebody keeps there. " + _REPLACED,
    "If nothing in it is needed, delete the folder and build again; or run “campaign build --replace-foreign”, "
    "and what is in it now is kept in “{kept}”.",
    always_stops=True,
)
DISK_FULL = Definition(
    "publish/disk-full",
    Severity.ERROR,
    "There was no room left on the disk for the new site.",
    _WHOLE,
    "Make room (the site is needed twice while it is being built, and up to three earlier ones are kept in “{kept}”), then build again.",
    always_stops=True,
)
NO_PERMISSION = Definition(
    "publish/no-permission",
    Severity.ERROR,
    "The system did not allow {action}.",
    "The new site is made beside the folder it replaces, so both that folder and the one around it must be open to you. "
    + _WHOLE,
    "Check who owns the folder and whether another program has it open, or choose another folder with `-d`.",
    always_stops=True,
)
COULD_NOT_WRITE = Definition(
    "publish/could-not-write",
    Severity.ERROR,
    "The new site could not be written: {reason}.",
    _WHOLE,
    "Put right what is named here, or choose another folder with `-d`, then build again.",
    always_stops=True,
)
EMPTY_BUILD = Definition(
    "publish/no-pages",
    Severity.ERROR,
    "The build made no pages at all.",
    "Publishing it would take the whole site away. " + _WHOLE,
    "Check that `content/` holds at least `pages/index.md` and that mkdocs.yml names the right folder.",
    always_stops=True,
)
ODD_FILE = Definition(
    "publish/odd-file",
    Severity.ERROR,
    "“{name}” in the new site is {what}, not an ordinary file.",
    "A web server that follows it could show files from outside the site.",
    "Replace it with a copy of the file it stands for, or remove it.",
    always_stops=True,
)
NOTHING_KEPT = Definition(
    "publish/nothing-kept",
    Severity.ERROR,
    "There is no {which} version of “{folder}” to go {direction} to.",
    "The last three versions are kept, from the second build onwards, in “{kept}”.",
    "Build the version you want from its sources instead.",
    always_stops=True,
)
NO_STAMP = Definition(
    "publish/no-stamp",
    Severity.ERROR,
    "This folder has no readable build stamp ({stamp}).",
    "The stamp is written last, after every check; a site without it was built with the checks off, or by something else.",
    "Build the site again with `campaign build` or `mkdocs build`, with the plugin `campaign` in mkdocs.yml.",
    always_stops=True,
)
ALTERED_TREE = Definition(
    "publish/altered",
    Severity.ERROR,
    "The files here are not those that were checked when the site was built.",
    "Something was added, changed or removed after the checks, so nobody knows whether it may be public.",
    "Build the site again and put it online without changing it.",
    always_stops=True,
)
STILL_SAID = Definition(
    "publish/still-said",
    Severity.WARNING,
    "This page still says {what} of the page that was taken down: “{excerpt}”.",
    "These words stand on it in their own right, and only somebody who reads them can tell whether they must go.",
    "If they must go, take that page down too, or change it in its file and build the site.",
)
ADDRESS_LOST = Definition(
    "publish/address-lost",
    Severity.WARNING,
    "“{address}” was published before, and nothing is there now.",
    "Whoever linked to it, kept it or was sent it would end on an error page.",
    "If the page was renamed, add to the head of its file “{old}”. If it was taken back, keep its file with “status: withdrawn”, so that readers are told why.",
    example="old_addresses: [/responses/the-old-name/]",
)
