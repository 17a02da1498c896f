"""The plugin's options in mkdocs.yml: none, on purpose. Everything lives in site_config/."""

from __future__ import annotations

from mkdocs.config.base import Config


class CampaignConfig(Config):
    """No options: an unknown one is MkDocs' own error."""
