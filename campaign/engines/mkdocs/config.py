"""The plugin's options in mkdocs.yml: none, on purpose. Everything lives in site_config/."""

from __future__ import annotations

from mkdocs.config.base import Config, ConfigErrors, ConfigWarnings, ValidationError


class CampaignConfig(Config):
    """No options. MkDocs would only warn of one, and whoever wrote it would wait in vain."""

    def validate(self) -> tuple[ConfigErrors, ConfigWarnings]:
        """An error for each option that somebody wrote."""
        words = "there is no such option; settings of the site are in site_config/."
        return [(str(name), ValidationError(words)) for name in self], []
