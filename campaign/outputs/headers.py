"""The headers a web server should send: one policy for the whole site, and the other guards.

Browsers join all policies they are given, so there is exactly one here, as wide as the widest
page; each page narrows it by its own `meta`. Syntax: Netlify and Cloudflare `_headers`, nginx,
Apache 2.4.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

from campaign.linking import Site
from campaign.outputs import redirects
from campaign.outputs.file import OutputFile
from campaign.rendering.policy import NOTHING, SELF, Policy, form_sources, page_policy

Server = Literal["netlify", "cloudflare", "nginx", "apache"]
LONGEST_LINE = 2000  # Cloudflare Pages drops what is longer (its documentation of _headers)

_YEAR_IN_SECONDS = 31_536_000
_FEATURES = (
    "accelerometer autoplay camera clipboard-read display-capture encrypted-media geolocation "
    "gyroscope hid idle-detection magnetometer microphone midi payment picture-in-picture "
    "publickey-credentials-get screen-wake-lock serial usb xr-spatial-tracking"
).split()
_WASM = "'wasm-unsafe-eval'"


def site_policy(site: Site, documents: Iterable[str], names: Iterable[str]) -> Policy:
    """What the pages `documents` need together, and the forms of the settings; `names` are the
    files of the tree, which show whether there is a search that runs in WebAssembly.
    """
    forms = form_sources(site)
    policy = NOTHING
    for document in documents:
        policy |= page_policy(document, forms)
    declared = frozenset(one for sources in forms.values() for one in sources)
    always = {
        "form-action": frozenset((SELF, *declared)),
        "img-src": frozenset((SELF, "data:")),
        **{name: frozenset((SELF,)) for name in ("style-src", "font-src", "manifest-src")},
        **{name: frozenset[str]() for name in ("object-src", "frame-ancestors", "frame-src")},
        "script-src": frozenset[str](),
    }
    if any(name.rsplit("/", 1)[-1].startswith("wasm.") and "pagefind" in name for name in names):
        searching = frozenset((SELF,))
        always |= {"connect-src": searching, "worker-src": searching}
        always["script-src"] = frozenset((SELF, _WASM))
    return policy | Policy(always)


def security_headers(policy: Policy) -> Mapping[str, str]:
    """Header names with their values."""
    return {
        "Content-Security-Policy": f"{policy}; upgrade-insecure-requests",
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "X-Content-Type-Options": "nosniff",
        "Permissions-Policy": ", ".join(f"{one}=()" for one in _FEATURES),
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Strict-Transport-Security": f"max-age={_YEAR_IN_SECONDS}",
    }


def written_for(server: Server, headers: Mapping[str, str]) -> str:
    """The headers in the words of a server; nginx's go into its `server` block."""
    match server:
        case "netlify" | "cloudflare":
            lines = ["/*", *(f"  {name}: {value}" for name, value in headers.items())]
        case "nginx":
            lines = [f'add_header {name} "{value}" always;' for name, value in headers.items()]
        case "apache":
            told = [f'  Header always set {name} "{value}"' for name, value in headers.items()]
            lines = [
                "<IfModule mod_headers.c>",
                *told,
                "</IfModule>",
                "ErrorDocument 404 /404.html",
            ]
    return "\n".join(lines) + "\n"


def write(site: Site, documents: Iterable[str], names: Iterable[str]) -> Iterator[OutputFile]:
    """The file that the site's host reads, if it reads one from the site itself.

    nginx is configured beside the site, with what `campaign headers` prints; GitHub Pages sends no
    headers of ours, and there each page's own policy has to do.
    """
    host = site.settings.publishing.host
    if host in ("nginx", "github_pages"):
        return
    headers = security_headers(site_policy(site, documents, names))
    if host == "apache":
        text = written_for("apache", headers) + redirects.written_for("apache", site)
        yield OutputFile(".htaccess", text.encode())
    else:
        yield OutputFile("_headers", written_for("netlify", headers).encode())
