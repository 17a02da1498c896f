"""Mailing-list, donation and action providers: what is known of each, and what is built from it.

The catalogue is declarative; builders return plain values; nothing here knows HTML templates, files
of the site or the network.
"""

from __future__ import annotations

from campaign.providers.actions import (
    REPRESENTATIVES,
    action_link,
    owner_of,
    write_to_politician,
)
from campaign.providers.addresses import Refusal, belongs, host_of, refusal, refusal_for
from campaign.providers.contract import Evidence, Family, GiftAid, Kind, Method, Provider
from campaign.providers.destinations import describe
from campaign.providers.donations import donation_links
from campaign.providers.loading import provider, provider_ids, providers
from campaign.providers.pasted import Parsed, parse_pasted
from campaign.providers.problem import Problem
from campaign.providers.reference import KINDS, LEVELS, Listed, evidence_of, listed, reference_page
from campaign.providers.shapes import (
    ActionLink,
    CampaignTags,
    Carried,
    Choice,
    ConsentBox,
    Destination,
    DonationEntry,
    DonationLink,
    DonationLinks,
    FormField,
    ListEntry,
    Offer,
    Often,
    PostcodeForm,
    ShareLink,
    SignUpForm,
    SignUpLink,
    Wanted,
)
from campaign.providers.sharing import (
    LONGEST_MAILTO,
    mail_link,
    share_links,
    share_places,
)
from campaign.providers.signup import sign_up, sign_up_form, sign_up_link

__all__ = [
    "KINDS",
    "LEVELS",
    "LONGEST_MAILTO",
    "REPRESENTATIVES",
    "ActionLink",
    "CampaignTags",
    "Carried",
    "Choice",
    "ConsentBox",
    "Destination",
    "DonationEntry",
    "DonationLink",
    "DonationLinks",
    "Evidence",
    "Family",
    "FormField",
    "GiftAid",
    "Kind",
    "ListEntry",
    "Listed",
    "Method",
    "Offer",
    "Often",
    "Parsed",
    "PostcodeForm",
    "Problem",
    "Provider",
    "Refusal",
    "ShareLink",
    "SignUpForm",
    "SignUpLink",
    "Wanted",
    "action_link",
    "belongs",
    "describe",
    "donation_links",
    "evidence_of",
    "host_of",
    "listed",
    "mail_link",
    "owner_of",
    "parse_pasted",
    "provider",
    "provider_ids",
    "providers",
    "reference_page",
    "refusal",
    "refusal_for",
    "share_links",
    "share_places",
    "sign_up",
    "sign_up_form",
    "sign_up_link",
    "write_to_politician",
]
